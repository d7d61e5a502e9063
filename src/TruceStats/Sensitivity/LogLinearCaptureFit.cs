using System.Globalization;
using TruceStats.Html;
using TruceStats.Interruptions;
using TruceStats.Numerics;

namespace TruceStats.Sensitivity;

/// <summary>Log-linear models of several lists, all that were asked for, the best first.</summary>
/// <remarks>
/// The models' estimates often differ by more than any interval says: look at those near the best as well. The best is chosen by the data, and its
/// interval does not know that. Equal when options, lists and level are equal. There is no order.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<LogLinearCaptureFit, LogLinearCaptureFitHtml>))]
public sealed class LogLinearCaptureFit : IEquatable<LogLinearCaptureFit>
{
    private readonly CaptureModel[] _models;

    private LogLinearCaptureFit(LogLinearCapture model, CaptureLists lists, CaptureModel[] models, double level)
    {
        Model = model;
        Lists = lists;
        _models = models;
        Models = Array.AsReadOnly(models);
        Level = level;
        int without = models.Count(one => one.Reason is not null);
        Cautions =
        [
            Caution.Of(CautionCodes.HighestInteractionAbsent),
            .. models.Length > 1 ? [Caution.Of(CautionCodes.ModelChosenByData, "models", models.Length - without)] : Array.Empty<Caution>(),
            .. without > 0 ? [Caution.Of(CautionCodes.ModelsWithoutEstimate, CautionArgument.Of("models", without), CautionArgument.Of("of", models.Length))] : Array.Empty<Caution>(),
        ];
    }

    /// <summary>The options.</summary>
    public LogLinearCapture Model { get; }

    /// <summary>The lists.</summary>
    public CaptureLists Lists { get; }

    /// <summary>The level of every interval, in (0, 1).</summary>
    public double Level { get; }

    /// <summary>Every model, the best first; those without an estimate last, each with its reason.</summary>
    public IReadOnlyList<CaptureModel> Models { get; }

    /// <summary>The model that the criterion chooses.</summary>
    public CaptureModel Best => _models[0];

    /// <summary>How many cases there are in all, seen or not, by the best model.</summary>
    public Estimate Population
    {
        get
        {
            var best = Best.Population!;
            return new Estimate(best.Value, best.StandardError, best.Interval, best.Method, best.Unit, best.Cautions.Union(Cautions));
        }
    }

    /// <summary>What the answers must be read with.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    /// <summary>The same fit with intervals at another level; nothing is fitted again.</summary>
    /// <param name="level">Level in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public LogLinearCaptureFit At(double level)
    {
        ConfidenceLevel.Check(level);
        return new LogLinearCaptureFit(Model, Lists, [.. _models.Select(one => one.At(level))], level);
    }

    /// <summary>Whether options, lists and level are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(LogLinearCaptureFit? other) =>
        other is not null && Model == other.Model && Lists == other.Lists && Level.Equals(other.Level);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LogLinearCaptureFit);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Model, Lists, Level);

    /// <summary>The best model and its estimate, as <c>712 events, 95% CI [640, 815] (…) by police:press + church, of 8 models</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Best.Population} by {Best.Terms}, of {_models.Length} models by {Model.Criterion.ToString().ToUpperInvariant()}");

    internal static LogLinearCaptureFit Of(LogLinearCapture model, CaptureLists lists, List<int[]> terms, Execution execution, CancellationToken cancellation)
    {
        var table = new IncompleteTable(lists.Counts, lists.Names.Count);
        var models = new CaptureModel[terms.Count];
        CaptureModel Fitted(int[] one, Dictionary<int, GlmWorkspace> room) => new(table, lists.Names, one, table.Fit(one, room), ConfidenceLevel.Default);
        InParallel.Run(terms.Count, execution, () => new Dictionary<int, GlmWorkspace>(), (i, room) => models[i] = Fitted(terms[i], room), cancellation);
        if (models.All(one => one.Reason is not null))
        {
            throw new InvalidOperationException(Overlap(lists)
                ? "No model has an estimate: too many histories have no case."
                : "No case is on two lists: log-linear models then say nothing of how many are on none.");
        }
        // A stable order: of equal criteria the model with fewer parameters, which was made earlier, comes first.
        CaptureModel[] ordered = [.. models.OrderBy(one => (model.Criterion == CaptureCriterion.Aic ? one.Aic : one.Bic) ?? double.PositiveInfinity)];
        return new LogLinearCaptureFit(model, lists, ordered, ConfidenceLevel.Default);
    }

    private static bool Overlap(CaptureLists lists) => lists.Histories.Any(history => history.Value > 0 && history.Key.Count(mark => mark == '1') > 1);

    /// <summary>Whether options, lists and level are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(LogLinearCaptureFit? left, LogLinearCaptureFit? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(LogLinearCaptureFit? left, LogLinearCaptureFit? right) => !(left == right);
}
