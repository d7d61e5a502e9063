namespace TruceStats.Sensitivity;

/// <summary>The one check of a share.</summary>
internal static class Shares
{
    public static double Check(double share, string parameter)
    {
        // Written so that NaN fails too.
        if (!(share >= 0 && share <= 1))
            throw new ArgumentOutOfRangeException(parameter, share, "A share must lie between 0 and 1.");
        return share;
    }
}
