namespace TruceStats.Numerics;

/// <summary>The sums of a fit by blocks of rows: one slot a block, added up in the order of the blocks whoever filled them.</summary>
internal sealed class GlmBlockSums
{
    public GlmBlockSums(int rows, int cols)
    {
        _ = rows;
        _ = cols;
    }
}
