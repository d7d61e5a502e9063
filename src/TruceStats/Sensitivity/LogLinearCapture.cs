using TruceStats.Numerics;

namespace TruceStats.Sensitivity;

/// <summary>How many cases are on no list, by log-linear models of three or more lists that may depend on one another.</summary>
/// <remarks>
/// <para>
/// Every hierarchical model with interactions of at most <see cref="MostOrder"/> lists is fitted to the histories by Poisson maximum likelihood, and
/// says how many cases have the history of no list (Fienberg 1972, Biometrika 59:591–603; Bishop, Fienberg and Holland 1975, Discrete Multivariate
/// Analysis, ch. 6). All are shown; the best is chosen by <see cref="Criterion"/>. Each assumes that the interaction of all lists is absent, which no
/// data can tell; and all assume that every case can be on some list.
/// </para>
/// <para>Equal when the options are equal. There is no order.</para>
/// </remarks>
public sealed record LogLinearCapture
{
    internal const int MostModels = 50_000;

    /// <summary>The most lists in one interaction, 1 (independent lists) or more; 2 unless given. Fewer than there are lists.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int MostOrder
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    }
    = 2;

    /// <summary>By what the best model is chosen.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is unknown.</exception>
    public CaptureCriterion Criterion
    {
        get;
        init
        {
            if (!Enum.IsDefined(value))
                throw new ArgumentOutOfRangeException(nameof(value), value, "The criterion must be one of the named values.");
            field = value;
        }
    }

    /// <summary>Fits every model.</summary>
    /// <param name="lists">Three lists or more.</param>
    /// <param name="execution">Threads and progress; they change no answer.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="lists"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// There are fewer than three lists, the order asked for is not below their number, or there would be more than 50,000 models: ask for a lower order.
    /// </exception>
    /// <exception cref="InvalidOperationException">No model has an estimate, as where no case is on two lists.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public LogLinearCaptureFit Fit(CaptureLists lists, Execution? execution = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lists);
        int count = lists.Names.Count;
        if (count < 3)
            throw new ArgumentException(FormattableString.Invariant($"Log-linear models need three lists or more, but there are {count}: two have Chapman's estimate."), nameof(lists));
        if (MostOrder >= count)
            throw new ArgumentException(FormattableString.Invariant($"Interactions must be of fewer lists than there are, {count}, but {MostOrder} were asked for: the interaction of all cannot be told."), nameof(lists));
        var terms = HierarchicalTerms.All(count, MostOrder, MostModels)
            ?? throw new ArgumentException(FormattableString.Invariant($"There must be at most {MostModels} models, but {count} lists with interactions of up to {MostOrder} have more: ask for a lower order."), nameof(lists));
        return LogLinearCaptureFit.Of(this, lists, terms, execution ?? new Execution(), cancellationToken);
    }

    /// <summary>The options, as <c>log-linear capture–recapture, interactions of up to 2 lists, by AIC</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"log-linear capture–recapture, interactions of up to {MostOrder} lists, by {Criterion.ToString().ToUpperInvariant()}");
}
