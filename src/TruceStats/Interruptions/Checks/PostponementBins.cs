namespace TruceStats.Interruptions;

/// <summary>Which bins lie in force and which just after.</summary>
internal static class PostponementBins
{
    /// <summary>The first so many bins after each episode that nothing leaves out, up to the next episode.</summary>
    public static int[] After(InterruptionFit fit, string name, int binsAfter)
    {
        var frame = fit.Design.Frame;
        int[] named = EffectAnswers.Named(fit, name);
        var after = new List<int>();
        int left = 0;
        for (int bin = 0; bin < fit.Outcome.Length; bin++)
        {
            if (Array.Exists(named, k => frame.Bins[k].Acts(bin)))
            {
                left = binsAfter;
            }
            else if (left > 0 && !frame.Dropped[bin])
            {
                after.Add(bin);
                left--;
            }
        }
        return [.. after];
    }

    /// <summary>The used bins in which the interruptions of a name have an effect.</summary>
    public static int[] Acting(InterruptionFit fit, string name)
    {
        int[] named = EffectAnswers.Named(fit, name);
        return [.. fit.Design.Bins.Where(bin => fit.Design.HasEffect(bin, owner => Array.IndexOf(named, owner) >= 0))];
    }

    /// <summary>How many of some bins another interruption than those of a name and its aftermath, which stands last, has an effect in.</summary>
    public static int OfOthers(InterruptionFit fit, string name, int[] bins)
    {
        int[] named = EffectAnswers.Named(fit, name);
        int last = fit.Interruptions.Count - 1;
        return bins.Count(bin => fit.Design.HasEffect(bin, owner => owner != last && Array.IndexOf(named, owner) < 0));
    }
}
