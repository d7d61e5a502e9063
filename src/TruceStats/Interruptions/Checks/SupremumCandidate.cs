namespace TruceStats.Interruptions;

/// <summary>One date or one parameter that was looked at.</summary>
internal sealed record SupremumCandidate(InterruptionDesign Design, LocalDate? Date, double? Parameter)
{
    /// <summary>The effect of the interruptions of a name, on the scale of the link, in the first whole bin in which they act.</summary>
    public double Effect(InterruptionFit fit, string name, double[] beta)
    {
        int[] named = EffectAnswers.Named(fit, name);
        int first = -1;
        foreach (int bin in Design.UsedBins)
        {
            if (!Acts(named, bin))
                continue;
            bool whole = !Design.Frame.Straddled.Any(shared => shared.Bin == bin);
            if (first < 0 || whole)
                first = bin;
            if (whole)
                break;
        }
        double effect = 0;
        for (int j = 0; j < beta.Length; j++)
            effect += Array.IndexOf(named, Design.Owners[j]) >= 0 ? Design.Column(j)[first] * beta[j] : 0;
        return effect;
    }

    private bool Acts(int[] named, int bin)
    {
        for (int j = 0; j < Design.Owners.Length; j++)
        {
            if (Array.IndexOf(named, Design.Owners[j]) >= 0 && Design.Column(j)[bin] != 0)
                return true;
        }
        return false;
    }
}
