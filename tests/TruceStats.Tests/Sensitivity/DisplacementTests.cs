using TruceStats.Sensitivity;

namespace TruceStats.Tests.Sensitivity;

public sealed class DisplacementTests
{
    private static RateChange Change(long before, long after, double daysBefore = 90, double daysAfter = 90) =>
        RateChange.Between(Tally.Of(before, Exposure.Days(daysBefore)), Tally.Of(after, Exposure.Days(daysAfter)));

    [Fact]
    public void Exchanging_place_and_control_changes_the_sign()
    {
        var one = DisplacementDifference.Of(Change(42, 24), Change(30, 35), Change(43, 38), Change(33, 40));
        var other = DisplacementDifference.Of(Change(30, 35), Change(42, 24), Change(33, 40), Change(43, 38));
        Assert.Equal(one.Difference.Value, -other.Difference.Value);
        Assert.Equal(one.Difference.StandardError, other.Difference.StandardError);
        Assert.Equal(one.Test.PValue, other.Test.PValue);
    }

    [Fact]
    public void Half_of_the_time_after_expects_half_of_the_events()
    {
        var difference = DisplacementDifference.Of(Change(100, 50, 90, 45), Change(80, 40, 90, 45));
        Assert.Equal(0, difference.Difference.Value);
        // 50 + 100/4 and 40 + 80/4.
        Assert.Equal(Math.Sqrt(135), difference.Difference.StandardError!.Value, 1e-12);
        Assert.Equal(1, difference.Test.PValue, 1e-12);
    }

    [Fact]
    public void Test_and_interval_agree()
    {
        var difference = DisplacementDifference.Of(Change(42, 24), Change(30, 35), Change(43, 38), Change(33, 40));
        var edge = difference.At(1 - difference.Test.PValue).Difference.Interval!;
        Assert.Equal(0, edge.Upper, 1e-9);
    }

    [Fact]
    public void Places_without_events_are_an_answer()
    {
        var difference = DisplacementDifference.Of(Change(0, 0), Change(0, 0));
        Assert.Equal((0, 1), (difference.Difference.Value, difference.Test.PValue));
        Assert.Contains(difference.Difference.Cautions, caution => caution.Code == CautionCodes.NoEvents);
        Assert.Contains(DisplacementDifference.Of(Change(3, 2), Change(3, 1)).Cautions, caution => caution.Code == CautionCodes.DispersionUnchecked);
    }

    [Fact]
    public void Places_must_share_the_lengths_and_surroundings_come_in_pairs()
    {
        Assert.Throws<ArgumentException>("control", () => DisplacementDifference.Of(Change(3, 2), Change(3, 2, 90, 60)));
        Assert.Throws<ArgumentException>("besideControl", () => DisplacementDifference.Of(Change(3, 2), Change(3, 2), Change(3, 2)));
        Assert.Throws<ArgumentException>("besideTreated", () => DisplacementDifference.Of(Change(3, 2), Change(3, 2), null, Change(3, 2)));
    }

    [Fact]
    public void One_kind_of_weight_1_is_the_plain_difference_and_weights_multiply()
    {
        var plain = DisplacementDifference.Of(Change(42, 24), Change(30, 35));
        var one = HarmWeightedDisplacement.Of([plain], [1]);
        Assert.Equal((plain.Difference.Value, plain.Difference.StandardError), (one.Difference.Value, one.Difference.StandardError));
        var ten = HarmWeightedDisplacement.Of([plain], [10]);
        Assert.Equal(10 * plain.Difference.Value!.Value, ten.Difference.Value!.Value, 1e-9);
        Assert.Equal(10 * plain.Difference.StandardError!.Value, ten.Difference.StandardError!.Value, 1e-9);
        Assert.Equal(plain.Test.PValue, ten.Test.PValue, 1e-12);
        Assert.Equal("harm", ten.Difference.Unit.Symbol);
    }

    [Fact]
    public void Weights_are_finite_and_one_a_kind()
    {
        var plain = DisplacementDifference.Of(Change(42, 24), Change(30, 35));
        Assert.Throws<ArgumentException>("kinds", () => HarmWeightedDisplacement.Of([], []));
        Assert.Throws<ArgumentException>("weights", () => HarmWeightedDisplacement.Of([plain], [1, 2]));
        Assert.Throws<ArgumentOutOfRangeException>("weights", () => HarmWeightedDisplacement.Of([plain], [double.NaN]));
        Assert.Throws<ArgumentOutOfRangeException>("weights", () => HarmWeightedDisplacement.Of([plain], [-1]));
        Assert.Throws<ArgumentOutOfRangeException>("weights", () => HarmWeightedDisplacement.Of([plain], [0]));
    }
}
