#:project ../src/TruceStats/TruceStats.csproj

// A shape, a family and a model that are no part of the library, used like the built-in ones on the homicides of El Salvador,
// January 2015 to October 2016 (examples/data/series_2015_01_2016_10.csv). The truce began on 26 March 2016 and is taken from April on.
// The shape: an order that needs time to reach everybody. The family: killings that are answered by killings.

using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using NodaTime;
using TruceStats;
using TruceStats.Interruptions;
using TruceStats.Json;

var series = CountSeries.Of(
    Resolution.Month, new LocalDate(2015, 1, 1), 336, 307, 484, 418, 643, 677, 470, 918, 685, 684, 449, 585, 740, 660, 603, 352, 351, 331, 371, 398, 344, 397);
var april = new LocalDate(2016, 4, 1);
var builtInStep = Interruption.Step(april).Named("truce");
var ownStep = Interruption.Of("truce", StudyPeriod.From(april), new Spreading { HalfWay = 0.5 });

Console.WriteLine("A shape of one's own");
var poisson = new SegmentedRegression { Errors = StandardErrors.AutocorrelationInflated };
Report("all at once (built in)", poisson.Fit(series, builtInStep));
Report("spreading, half of it in half a month", poisson.Fit(series, ownStep));
Report("spreading, how fast is estimated", poisson.Fit(series, Interruption.Of("truce", StudyPeriod.From(april), new Spreading { HalfWay = null })));
Console.WriteLine();

Console.WriteLine("A family of one's own");
var modelBased = new SegmentedRegression { Errors = StandardErrors.ModelBased };
Report("Poisson (built in)", (modelBased with { Family = CountFamily.Poisson }).Fit(series, builtInStep));
Report("negative binomial (built in)", (modelBased with { Family = CountFamily.NegativeBinomial }).Fit(series, builtInStep));
Report("retaliation", (modelBased with { Family = new Retaliation() }).Fit(series, builtInStep));
Console.WriteLine();

Console.WriteLine("A model of one's own");
Report("typical months compared", new TypicalMonths().Fit(series, builtInStep));
Report("the same at 99%", new TypicalMonths().Fit(series, builtInStep).At(0.99));
Console.WriteLine();

Console.WriteLine("To data and back");
var options = new JsonSerializerOptions { TypeInfoResolver = Own.Default }.ConfigureForTruceStats(json => json
    .AddMethod("spreading", Own.Default.Spreading)
    .AddMethod("retaliation", Own.Default.Retaliation)
    .AddMethod("typical-months", Own.Default.TypicalMonths));
var written = (JsonTypeInfo<InterruptionFit>)options.GetTypeInfo(typeof(InterruptionFit));
var fit = (modelBased with { Family = new Retaliation() }).Fit(series, ownStep);
string text = JsonSerializer.Serialize(fit, written);
Console.WriteLine($"  {text[..text.IndexOf(",\"outcome\"", StringComparison.Ordinal)]} …");
Console.WriteLine($"  fitted again on reading, and the same: {JsonSerializer.Deserialize(text, written) == fit}");

static void Report(string title, InterruptionFit fit)
{
    Console.WriteLine($"  {title}");
    foreach (var effect in fit.Effects)
        Console.WriteLine($"    {effect}");
    Console.WriteLine($"    {fit.Averted}");
    Console.WriteLine($"    {fit.Statistics}");
    foreach (var caution in fit.Cautions)
        Console.WriteLine($"    caution: {caution}");
}

/// <summary>A change of level that reaches half of those who are left in every half-way time: 1 − 2^(−months/half-way).</summary>
internal sealed record Spreading : IInterruptionShape
{
    /// <summary>In bins; null to estimate it.</summary>
    public required double? HalfWay { get; init; }

    public string Kind => "spreading";

    public IReadOnlyList<string> Columns => ["spread"];

    public FreeParameter? Parameter => HalfWay is null ? new FreeParameter("half-way", 0.05, 12) : null;

    public int MinimumBins => 3;

    public void Fill(InterruptedBins bins, double parameter, int column, Span<double> values)
    {
        for (int i = 0; i < values.Length; i++)
            values[i] = bins.Acts(i) ? 1 - Math.Pow(2, -bins.Since(i) / (HalfWay ?? parameter)) : 0;
    }
}

/// <summary>
/// Killings that are answered: each sets off others, Poisson with mean αμ/(1 + αμ), those set off others, and so on. The total is generalized Poisson with variance
/// μ(1 + αμ)² (Consul and Jain 1973, Technometrics 15:791–799; Famoye 1993, Communications in Statistics 22:1335–1354).
/// </summary>
internal sealed record Retaliation : ICountFamily
{
    public string Kind => "retaliation";

    public MethodId Method { get; } = new("retaliation", "retaliation", "Consul and Jain 1973, Technometrics 15:791–799");

    public FreeParameter? Parameter { get; } = new("alpha", 1e-6, 1);

    public bool EstimatesDispersion => false;

    public double Variance(double mean, double parameter) => mean * (1 + (parameter * mean)) * (1 + (parameter * mean));

    public double UnitDeviance(double value, double mean, double parameter)
    {
        double spread = 1 + (parameter * mean), own = 1 + (parameter * value);
        return 2 * ((value == 0 ? 0 : value * Math.Log(value * spread / (mean * own))) - value + (mean * own / spread));
    }

    public double? LogProbability(double value, double mean, double parameter)
    {
        double spread = 1 + (parameter * mean), own = 1 + (parameter * value);
        return (value * Math.Log(mean / spread)) + ((value - 1) * Math.Log(own)) - SpecialFunctions.GammaLn(value + 1) - (mean * own / spread);
    }

    public double Draw(double mean, double parameter, double dispersion, Random random)
    {
        double spread = 1 + (parameter * mean);
        int generation = Poisson.Sample(random, mean / spread), total = generation;
        while (generation > 0)
        {
            generation = Poisson.Sample(random, generation * parameter * mean / spread);
            total += generation;
        }
        return total;
    }
}

/// <summary>A typical month after against a typical month before: means of log rates, their difference with Student's t (Student 1908, Biometrika 6:1–25).</summary>
internal sealed record TypicalMonths : IInterruptionModel
{
    public string Kind => "typical-months";

    public MethodId Method { get; } = new("typical-months", "typical months", "Student 1908, Biometrika 6:1–25");

    public InterruptionFit Fit(OutcomeSeries outcome, IReadOnlyList<Interruption> interruptions, Execution? execution, CancellationToken cancellationToken)
    {
        // The library makes the columns and checks them as it does for its own models: bins, dates, straddling, missing values.
        var design = InterruptionDesign.Of(outcome, interruptions, TrendForm.None, Seasonality.None, [], null);
        if (interruptions is not [{ Shape: { } shape, Straddle: not Straddle.ShareOfDays }] || !shape.Equals(InterruptionShape.Step))
            throw new ArgumentException("Typical months are compared for one step, with whole bins.", nameof(interruptions));
        return InterruptionFit.Of(this, outcome, interruptions, new FittedMonths(Method, outcome, design), execution);
    }
}

/// <summary>All that a fit asks of a model: what is expected with and without, effects, tests, sums and draws.</summary>
internal sealed class FittedMonths : IFittedInterruption
{
    private readonly MethodId _method;
    private readonly OutcomeSeries _outcome;
    private readonly double[] _before, _after;
    private readonly double _deviation;

    public FittedMonths(MethodId method, OutcomeSeries outcome, InterruptionDesign design)
    {
        _method = method;
        _outcome = outcome;
        Design = design;
        double Log(int bin) => outcome.Values[bin] is > 0 and var value
            ? Math.Log(value / outcome.Exposures[bin])
            : throw new InvalidOperationException($"A bin without events has no log: {outcome.PeriodOf(bin)}.");
        _before = [.. design.Bins.Where(bin => !Acts(bin)).Select(Log)];
        _after = [.. design.Bins.Where(Acts).Select(Log)];
        double squares = Squares(_before) + Squares(_after);
        _deviation = Math.Sqrt(squares / Degrees);
        var bins = Enumerable.Range(0, design.Length);
        Expected = [.. bins.Select(bin => (double?)(outcome.Exposures[bin] * Math.Exp((Acts(bin) ? _after : _before).Average())))];
        ExpectedWithout = [.. bins.Select(bin => (double?)(outcome.Exposures[bin] * Math.Exp(_before.Average())))];
        Residuals = [.. bins.Select(bin => design.Bins.Contains(bin) ? (Log(bin) - Math.Log(Expected[bin]!.Value / outcome.Exposures[bin])) / _deviation : (double?)null)];
        Influence = [.. bins.Select(_ => (double?)null)];
        Statistics = new FitStatistics(design.Bins.Count, 3, null, null, null, [new("sigma", _deviation)]);
    }

    public InterruptionDesign Design { get; }

    public FitStatistics Statistics { get; }

    public IReadOnlyList<Caution> Cautions { get; } = [Caution.Of("typical-not-mean")];

    public IReadOnlyList<double?> Expected { get; }

    public IReadOnlyList<double?> ExpectedWithout { get; }

    public IReadOnlyList<double?> Residuals { get; }

    public IReadOnlyList<double?> Influence { get; }

    private double Degrees => _before.Length + _after.Length - 2;

    private double Change => _after.Average() - _before.Average();

    private double ChangeError => _deviation * Math.Sqrt((1.0 / _before.Length) + (1.0 / _after.Length));

    public IReadOnlyList<NamedEstimate> Coefficients(double level) => [new NamedEstimate(Design.Terms[^1], Effect([0], Design.Bins[^1], level))];

    public Estimate Effect(IReadOnlyList<int> interruptions, int bin, double level) =>
        Acts(bin) ? Of(Change, ChangeError, 1, level, Unit.Ratio) : Of(0, 0, 1, level, Unit.Ratio);

    public HypothesisTest Test(IReadOnlyList<int> interruptions, int bin, double nullEffect, Alternative alternative)
    {
        double t = (Change - Math.Log(nullEffect)) / ChangeError, below = StudentT.CDF(0, 1, Degrees, t), above = StudentT.CDF(0, 1, Degrees, -t);
        double p = alternative switch { Alternative.Less => below, Alternative.Greater => above, _ => Math.Min(1, 2 * Math.Min(below, above)) };
        return new HypothesisTest(p, t, Degrees, nullEffect, alternative, _method, Cautions);
    }

    public Estimate TotalWithout(IReadOnlyList<int> bins, double level) =>
        Of(_before.Average(), _deviation / Math.Sqrt(_before.Length), bins.Sum(bin => _outcome.Exposures[bin]), level, _outcome.Unit);

    public void DrawWithout(Random random, Span<double> outcome)
    {
        double deviation = _deviation * Math.Sqrt(Degrees / ChiSquared.Sample(random, Degrees));
        double typical = _before.Average() + (deviation / Math.Sqrt(_before.Length) * Normal.Sample(random, 0, 1));
        for (int bin = 0; bin < outcome.Length; bin++)
            outcome[bin] = _outcome.Exposures[bin] * Math.Exp(typical + (deviation * Normal.Sample(random, 0, 1)));
    }

    private static double Squares(double[] values) => values.Sum(value => (value - values.Average()) * (value - values.Average()));

    private bool Acts(int bin) => Design.ShareOfDays(bin, 0) > 0;

    private Estimate Of(double log, double error, double times, double level, Unit unit)
    {
        double reach = error * StudentT.InvCDF(0, 1, Degrees, (1 + level) / 2);
        var interval = new ConfidenceInterval(times * Math.Exp(log - reach), times * Math.Exp(log + reach), level, _method);
        return new Estimate(times * Math.Exp(log), times * Math.Exp(log) * error, interval, _method, unit, Cautions);
    }
}

/// <summary>How what is one's own is written: by a source-generated context.</summary>
[JsonSerializable(typeof(Spreading))]
[JsonSerializable(typeof(Retaliation))]
[JsonSerializable(typeof(TypicalMonths))]
[JsonSerializable(typeof(InterruptionFit))]
internal sealed partial class Own : JsonSerializerContext;
