namespace TruceStats.Calibration;

/// <summary>
/// One column of the tables: how the step is tested. An instance is used by one thread at a time and may keep scratch space;
/// its answer follows from the sample alone.
/// </summary>
internal interface IRejectionRule
{
    string Name { get; }

    /// <summary>Of how many runs one is tested: 1 is all. More for rules that are slow.</summary>
    int Every { get; }

    /// <summary>The two-sided p-value of "the step is 0", or NaN where this rule has none for this sample.</summary>
    /// <param name="sample">The sample, with its Poisson fit.</param>
    /// <param name="run">The number of the run, for rules that draw.</param>
    double PValue(Sample sample, long run);
}
