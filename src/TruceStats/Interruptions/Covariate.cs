namespace TruceStats.Interruptions;

/// <summary>A known series beside the outcome that explains a part of it: rainfall, police strength, a control place that had no truce.</summary>
/// <remarks>Equal when name and values are equal. There is no order. A bin without a value is not used.</remarks>
public sealed class Covariate : IEquatable<Covariate>
{
    private Covariate(string name, MeasureSeries values)
    {
        Name = name;
        Values = values;
    }

    /// <summary>What its coefficient is called.</summary>
    public string Name { get; }

    /// <summary>One value a bin.</summary>
    public MeasureSeries Values { get; }

    /// <summary>A covariate of measured values.</summary>
    /// <param name="name">What its coefficient is called, not blank.</param>
    /// <param name="values">The values, on the bins of the outcome.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public static Covariate Of(string name, MeasureSeries values)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(values);
        return new Covariate(name, values);
    }

    /// <summary>
    /// A control series, as the log of its rate: the outcome then moves with the control's rate to a power that is estimated. Half an event stands in for a bin
    /// without any, because a log needs one.
    /// </summary>
    /// <param name="name">What its coefficient is called, not blank.</param>
    /// <param name="control">The control series, on the bins of the outcome; it must not have been touched by the truce.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="control"/> is null.</exception>
    public static Covariate LogRate(string name, CountSeries control)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(control);
        var values = new double?[control.Length];
        for (int i = 0; i < values.Length; i++)
        {
            if (control.Statuses[i] == BinStatus.Counted)
                values[i] = Math.Log(Math.Max(control.Counts[i], 0.5) / control.Exposures[i]);
        }
        return new Covariate(name, MeasureSeries.OnBinsOf(control, values, Unit.Of("log rate")));
    }

    /// <summary>Whether name and values are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(Covariate? other) => other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && Values == other.Values;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Covariate);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Values);

    /// <summary>Name and values.</summary>
    public override string ToString() => Name + ": " + Values;

    /// <summary>Whether name and values are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(Covariate? left, Covariate? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(Covariate? left, Covariate? right) => !(left == right);
}
