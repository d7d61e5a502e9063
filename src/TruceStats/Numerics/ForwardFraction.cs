using System.Runtime.CompilerServices;

namespace TruceStats.Numerics;

/// <summary>
/// A continued fraction 1/(β₀ + α₁/(β₁ + α₂/(β₂ + …))), evaluated forward: numerator and denominator each follow a recurrence of two terms,
/// and the one division comes at the end.
/// </summary>
internal struct ForwardFraction(double beta0)
{
    // Both grow with every term; far below overflow they are scaled down together.
    private const double TooLarge = 1e100;
    private const double ScaleDown = 1e-100;

    private double _before = 1, _denominator = beta0;
    private double _valueBefore, _value = 1;

    public readonly double Value => _value / _denominator;

    /// <summary>Takes one more term. True once it no longer changes the value by more than <paramref name="tolerance"/> of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Add(double alpha, double beta, double tolerance)
    {
        double value = Math.FusedMultiplyAdd(beta, _value, alpha * _valueBefore);
        double denominator = Math.FusedMultiplyAdd(beta, _denominator, alpha * _before);
        double cross = value * _denominator;
        bool settled = Math.Abs(Math.FusedMultiplyAdd(-_value, denominator, cross)) <= tolerance * Math.Abs(cross);
        (_valueBefore, _value) = (_value, value);
        (_before, _denominator) = (_denominator, denominator);
        if (denominator > TooLarge)
        {
            _valueBefore *= ScaleDown;
            _value *= ScaleDown;
            _before *= ScaleDown;
            _denominator *= ScaleDown;
        }
        return settled;
    }

    /// <summary>What to throw when a fraction has taken more terms than any argument in its domain can need.</summary>
    public static ArithmeticException Unsettled() => new("A continued fraction did not converge.");
}
