namespace TruceStats.Evaluations;

/// <summary>One point of the checklist of an interrupted series (Cochrane Effective Practice and Organisation of Care, 2017, suggested risk of bias criteria).</summary>
/// <remarks>Equal when key, answer and numbers are equal. There is no order.</remarks>
public sealed class DesignPoint : IEquatable<DesignPoint>
{
    private readonly double[] _numbers;

    internal DesignPoint(string key, DesignAnswer answer, params double[] numbers)
    {
        Key = key;
        Answer = answer;
        _numbers = numbers;
    }

    /// <summary>A stable name: <c>date-defined-beforehand</c>, <c>model-defined-beforehand</c>, <c>points-on-each-side</c>, <c>seasons-spanned</c>,
    /// <c>autocorrelation</c>, <c>concurrent-events</c> or <c>source-stable</c>.</summary>
    public string Key { get; }

    /// <summary>Whether it is met.</summary>
    public DesignAnswer Answer { get; }

    /// <summary>The numbers that it was judged by: bins before and after, days, a p-value, a number of events; none where the analyst's word was taken.</summary>
    public IReadOnlyList<double> Numbers => Array.AsReadOnly(_numbers);

    /// <summary>The point as a sentence.</summary>
    /// <param name="language">The language.</param>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string Sentence(ReportLanguage language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.Texts.Design(this);
    }

    /// <summary>Whether key, answer and numbers are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(DesignPoint? other) =>
        other is not null && string.Equals(Key, other.Key, StringComparison.Ordinal) && Answer == other.Answer && _numbers.AsSpan().SequenceEqual(other._numbers);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DesignPoint);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, Answer, _numbers.Length);

    /// <summary>The sentence in English.</summary>
    public override string ToString() => Sentence(ReportLanguage.English);

    /// <summary>Whether key, answer and numbers are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(DesignPoint? left, DesignPoint? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(DesignPoint? left, DesignPoint? right) => !(left == right);
}
