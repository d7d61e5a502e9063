using System.Globalization;
using System.Reflection;

namespace TruceStats.Tests.Conventions;

public sealed class SampleTests
{
    public static TheoryData<string> Cultures => ["tr-TR", "de-DE", "ar-SA", "of our own"];

    [Fact]
    public void Every_public_class_has_a_sample_or_a_reason_why_not() => Assert.Equal(
        PublicSurface.Classes.Select(type => type.Name).Order(StringComparer.Ordinal),
        Samples.All.Select(sample => sample.GetType().Name).Concat(Samples.WithoutSample.Keys).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_public_class_writes_its_ToString_by_hand() => Assert.Empty(
        from type in PublicSurface.Classes
        where !Samples.WithoutSample.ContainsKey(type.Name)
        let method = type.GetMethod(nameof(ToString), [])!
        where method.DeclaringType != type || PublicSurface.IsGenerated(method)
        select type.Name);

    [Theory]
    [MemberData(nameof(Cultures))]
    public void No_text_depends_on_the_culture(string culture)
    {
        var plain = PrintedUnder(CultureInfo.InvariantCulture);
        Assert.All(plain, text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.Equal(plain, PrintedUnder(Culture(culture)));
    }

    [Fact]
    public void A_sample_equals_itself_and_no_other()
    {
        foreach (var (one, i) in Samples.All.Select((sample, i) => (sample, i)).Where(pair => PublicSurface.IsValue(pair.sample.GetType())))
        {
            foreach (var (other, j) in Samples.All.Select((sample, j) => (sample, j)))
                Assert.True(one.Equals(other) == (i == j), $"{one} against {other}");
            Assert.False(one.Equals(null), $"{one} equals null");
            Assert.Equal(one.GetHashCode(), one.GetHashCode());
            Assert.True(Operator("op_Equality", one, one), $"{one} == {one}");
            Assert.False(Operator("op_Equality", one, null), $"{one} == null");
            Assert.True(Operator("op_Inequality", null, one), $"null != {one}");
            Assert.True(Operator("op_Equality", null, null, one.GetType()), "null == null");
        }
    }

    private static bool Operator(string name, object? left, object? right, Type? type = null)
    {
        type ??= (left ?? right)!.GetType();
        return (bool)type.GetMethod(name, BindingFlags.Public | BindingFlags.Static, [type, type])!.Invoke(null, [left, right])!;
    }


    private static List<string?> PrintedUnder(CultureInfo culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return [.. Samples.All.Select(sample => sample.ToString())];
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // The last one is there even on a machine without culture data.
    private static CultureInfo Culture(string name)
    {
        if (name != "of our own")
        {
            Assert.SkipWhen(AppContext.TryGetSwitch("System.Globalization.Invariant", out bool invariant) && invariant, "This machine has no culture data.");
            return CultureInfo.GetCultureInfo(name);
        }
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = "~";
        culture.NumberFormat.NumberGroupSeparator = "_";
        culture.NumberFormat.PercentDecimalSeparator = "~";
        culture.NumberFormat.NegativeSign = "minus ";
        culture.NumberFormat.PositiveInfinitySymbol = "endless";
        culture.NumberFormat.NegativeInfinitySymbol = "endless below";
        culture.DateTimeFormat.DateSeparator = "|";
        culture.DateTimeFormat.ShortDatePattern = "yy|M|d";
        return culture;
    }
}
