namespace TruceStats.Numerics;

/// <summary>Whether a log-link likelihood has no maximum (Correia, Guimarães and Zylkin 2019, arXiv:1903.01633).</summary>
internal static class GlmSeparation
{
    public static bool Exists(in GlmData data)
    {
        if (data.Link != GlmLink.Log)
            return false;
        for (int j = 0; j < data.Cols; j++)
        {
            if (ColumnSeparates(data, j))
                return true;
        }
        return false;
    }

    private static bool ColumnSeparates(in GlmData data, int j)
    {
        var column = data.Column(j);
        int sign = 0;
        for (int i = 0; i < data.Rows; i++)
        {
            if (column[i] == 0 || data.Weight(i) == 0)
                continue;
            if (data.Y[i] > 0 || sign * column[i] < 0)
                return false;
            sign = Math.Sign(column[i]);
        }
        return sign != 0;
    }
}
