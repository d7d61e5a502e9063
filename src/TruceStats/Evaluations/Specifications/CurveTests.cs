using TruceStats.Interruptions;
using TruceStats.Numerics;

namespace TruceStats.Evaluations;

/// <summary>Curves of series without effect, and where the curve of the data stands among them.</summary>
internal static class CurveTests
{
    private const string Source = "Simonsohn, Simmons and Nelson 2020, Nature Human Behaviour 4:1208–1214";

    public static void Check(Alternative alternative, int replicates)
    {
        if (!Enum.IsDefined(alternative))
            throw new ArgumentOutOfRangeException(nameof(alternative), alternative, "The alternative must be one of the named values.");
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 99);
    }

    public static SpecificationCurveTest BySimulation(
        SpecificationCurve curve, Alternative alternative, int replicates, IInterruptionModel drawnFrom, Execution execution, CancellationToken cancellation)
    {
        if (curve.Grid.Sources.Count > 1)
        {
            throw new InvalidOperationException(
                FormattableString.Invariant($"Series can be drawn for one source, but there are {curve.Grid.Sources.Count}: test by shifts, or make a grid for each."));
        }
        var source = curve.Grid.Sources[0];
        var fit = drawnFrom.Fit(source.Series, curve.Grid.Windows[0].Interruptions, InParallel.Inner(execution), cancellation);
        var stream = new RandomStream(execution.Seed);
        return Compare(curve, alternative, "simulation", replicates, execution, replicate =>
        {
            var drawn = new double[source.Series.Length];
            fit.Fitted.DrawWithout(stream.Split(replicate).AsRandom(), drawn);
            return curve.Grid with { Sources = [SpecificationSource.Of(source.Name, Drawn(source.Series, drawn, drawnFrom))] };
        }, cancellation);
    }

    public static SpecificationCurveTest ByShifts(SpecificationCurve curve, Alternative alternative, Execution execution, CancellationToken cancellation)
    {
        var first = curve.Grid.Sources[0].Series;
        foreach (var source in curve.Grid.Sources.Skip(1))
        {
            if (!first.SharesFrameWith(source.Series))
            {
                throw new InvalidOperationException(
                    $"All sources are moved together, so they need the same bins, but those of {source.Name} differ from those of {curve.Grid.Sources[0].Name}.");
            }
        }
        return Compare(curve, alternative, "shifts", first.Length - 1, execution, shift => curve.Grid with
        {
            Sources = [.. curve.Grid.Sources.Select(source => SpecificationSource.Of(source.Name, Shifted(source.Series, shift + 1)))],
        }, cancellation);
    }

    private static SpecificationCurveTest Compare(
        SpecificationCurve curve, Alternative alternative, string how, int curves, Execution execution, Func<int, SpecificationGrid> without,
        CancellationToken cancellation)
    {
        var found = new CurveStatistics?[curves];
        var inner = InParallel.Inner(execution);
        InParallel.Run(
            curves, execution, () => inner,
            (i, running) => found[i] = CurveStatistics.Of(GridFitting.Answers(without(i), running, cancellation), curve.Unit), cancellation);
        var cautions = new List<Caution>();
        if (how == "shifts")
            cautions.Add(Caution.Of(CautionCodes.RankFloor, CautionArgument.Of("windows", curves + 1), CautionArgument.Of("floor", 1.0 / (curves + 1))));
        int failed = found.Count(other => other is null);
        if (failed > 0)
            cautions.Add(Caution.Of(CautionCodes.DrawnSeriesWithoutFit, CautionArgument.Of("series", failed), CautionArgument.Of("of", curves)));
        return Among(curve.Statistics, found, alternative, curve.None, how, how, cautions);
    }

    /// <summary>Where a curve stands among others without effect.</summary>
    /// <param name="actual">The curve.</param>
    /// <param name="others">The others; null for one without any answer, which speaks for nothing and counts against the effect.</param>
    /// <param name="alternative">The direction.</param>
    /// <param name="none">No effect, in the unit of the curve.</param>
    /// <param name="how">How the others came about, in method names.</param>
    /// <param name="shown">The same in words.</param>
    /// <param name="cautions">What each of the tests must be read with.</param>
    public static SpecificationCurveTest Among(
        CurveStatistics actual, CurveStatistics?[] others, Alternative alternative, double none, string how, string shown, IReadOnlyList<Caution> cautions)
    {
        return new SpecificationCurveTest(
            Test("median", "median of the specification curve", statistics => statistics.Median, alternative, none),
            // Whatever the direction of the effect, a large share of specifications speaks for it.
            Test("share", "significant share of the specification curve", statistics => SignificantShare(statistics, alternative), Alternative.Greater, 0),
            Test("z", "average z of the specification curve", statistics => statistics.AverageZ, alternative, 0),
            others.Length);

        HypothesisTest Test(string id, string name, Func<CurveStatistics, double> statistic, Alternative towards, double under)
        {
            double strength = Strength(statistic(actual));
            int extreme = others.Count(other => other is null || UnitPermutation.AtLeast(Strength(statistic(other)), strength));
            var method = new MethodId("specification-curve-" + id + "-" + how, name + ", by " + shown, Source);
            return new HypothesisTest((1.0 + extreme) / (others.Length + 1), statistic(actual), null, under, towards, method, cautions);

            double Strength(double value) => towards switch { Alternative.Less => -value, Alternative.Greater => value, _ => Math.Abs(value) };
        }
    }

    private static double SignificantShare(CurveStatistics statistics, Alternative alternative) => alternative switch
    {
        Alternative.Less => statistics.Below,
        Alternative.Greater => statistics.Above,
        _ => statistics.Below + statistics.Above,
    };

    /// <summary>The drawn counts in the bins that have one; of which the model says nothing, nothing is known either.</summary>
    private static CountSeries Drawn(CountSeries series, ReadOnlySpan<double> drawn, IInterruptionModel model)
    {
        var counts = series.Counts.ToArray();
        var statuses = series.Statuses.ToArray();
        for (int i = 0; i < counts.Length; i++)
        {
            if (statuses[i] != BinStatus.Counted)
                continue;
            if (drawn[i] < 0 || (double.IsFinite(drawn[i]) && drawn[i] != Math.Round(drawn[i])))
                throw new InvalidOperationException($"The model that is drawn from, {model.Method.Name}, draws no counts: name one that does.");
            counts[i] = double.IsNaN(drawn[i]) ? 0 : (long)drawn[i];
            statuses[i] = double.IsNaN(drawn[i]) ? BinStatus.Missing : BinStatus.Counted;
        }
        return new CountSeries(series.Frame, counts, statuses, series.Exposures.ToArray(), series.Facts);
    }

    /// <summary>Counts, exposures and what became of the bins, moved round in a circle; the bins' days stay.</summary>
    private static CountSeries Shifted(CountSeries series, int by)
    {
        int n = series.Length;
        var counts = new long[n];
        var statuses = new BinStatus[n];
        var exposures = new double[n];
        for (int i = 0; i < n; i++)
        {
            int to = (i + by) % n;
            counts[to] = series.Counts[i];
            statuses[to] = series.Statuses[i];
            exposures[to] = series.Exposures[i];
        }
        return new CountSeries(series.Frame, counts, statuses, exposures, series.Facts);
    }
}
