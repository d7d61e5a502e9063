using System.Numerics;

namespace TruceStats.Numerics;

/// <summary>All distinct ways to give the same labels to other units, counted from 0 in the order of a dictionary, or one of them at random.</summary>
internal sealed class LabelArrangements
{
    private readonly int[] _labels, _of, _counts;

    /// <param name="labels">One a unit; equal ones cannot be told apart.</param>
    public LabelArrangements(ReadOnlySpan<int> labels)
    {
        _labels = [.. labels.ToArray().Distinct().Order()];
        _of = [.. labels.ToArray().Select(label => Array.BinarySearch(_labels, label))];
        _counts = new int[_labels.Length];
        foreach (int index in _of)
            _counts[index]++;
        Count = Multinomial(_counts, _of.Length);
    }

    /// <summary>How many units.</summary>
    public int Units => _of.Length;

    /// <summary>How many arrangements: n! over the factorials of how often each label occurs.</summary>
    public BigInteger Count { get; }

    /// <summary>Writes arrangement <paramref name="index"/>.</summary>
    /// <param name="index">At least 0 and below <see cref="Count"/>, which must be a long.</param>
    /// <param name="arrangement">One element a unit.</param>
    public void Write(long index, Span<int> arrangement)
    {
        Span<int> left = [.. _counts];
        long all = (long)Count, rest = index;
        for (int unit = 0; unit < Units; unit++)
        {
            // Of those that agree so far, a share left[label] / remaining has this label next: exact, as the quotient is a multinomial number.
            int remaining = Units - unit;
            for (int label = 0; label < left.Length; label++)
            {
                if (left[label] == 0)
                    continue;
                long with = (long)((Int128)all * left[label] / remaining);
                if (rest < with)
                {
                    arrangement[unit] = _labels[label];
                    left[label]--;
                    all = with;
                    break;
                }
                rest -= with;
            }
        }
    }

    /// <summary>Writes one drawn with equal chances (Fisher and Yates).</summary>
    public void Draw(RandomStream stream, Span<int> arrangement)
    {
        for (int unit = 0; unit < Units; unit++)
            arrangement[unit] = _labels[_of[unit]];
        for (int unit = Units - 1; unit > 0; unit--)
        {
            int other = stream.Next(unit + 1);
            (arrangement[unit], arrangement[other]) = (arrangement[other], arrangement[unit]);
        }
    }

    private static BigInteger Multinomial(ReadOnlySpan<int> counts, int units)
    {
        var product = BigInteger.One;
        int left = units;
        foreach (int count in counts)
        {
            for (int i = 1; i <= count; i++, left--)
                product = product * left / i;
        }
        return product;
    }
}
