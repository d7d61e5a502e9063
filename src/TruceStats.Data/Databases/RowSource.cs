namespace TruceStats.Data;

/// <summary>What rows come from.</summary>
internal enum RowSource
{
    Table,
    Parquet,
    Csv,
}
