using TruceStats.Tests;

namespace TruceStats.Plots.Tests;

/// <summary>The same picture is the same bytes: again, at the same time, in another country, and in any order.</summary>
public sealed class StabilityTests
{
    public static TheoryData<string> Names => [.. Pictures.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_picture_made_twice_is_the_same(string name) => Assert.Equal(Made(name), Made(name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_picture_drawn_again_is_the_same_whatever_size_came_between(string name)
    {
        var drawn = Pictures.All[name]();
        byte[] first = drawn.Png(400, 250);
        drawn.Png(800, 500);
        Assert.Equal(first, drawn.Png(400, 250));
    }

    [Fact]
    public void Pictures_made_side_by_side_are_the_same()
    {
        string[] names = [.. Pictures.All.Keys, .. Pictures.All.Keys, .. Pictures.All.Keys];
        var alone = Pictures.All.Keys.ToDictionary(name => name, Made, StringComparer.Ordinal);
        var made = new byte[names.Length][];
        Parallel.For(0, names.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => made[i] = Made(names[i]));
        Assert.All(names.Index(), name => Assert.Equal(alone[name.Item], made[name.Index]));
    }

    [Theory]
    [MemberData(nameof(UnderCulture.Names), MemberType = typeof(UnderCulture))]
    public void Pictures_are_the_same_in_every_country(string culture)
    {
        foreach (string name in Pictures.All.Keys)
            Assert.Equal(Made(name), UnderCulture.Of(culture, () => Made(name)));
    }

    [Theory]
    [MemberData(nameof(UnderCulture.Names), MemberType = typeof(UnderCulture))]
    public void Svg_is_the_same_again_and_in_every_country(string culture)
    {
        foreach (var make in Pictures.All.Values)
        {
            string here = make().Svg(640, 400);
            Assert.Equal(here, make().Svg(640, 400));
            Assert.Equal(here, UnderCulture.Of(culture, () => make().Svg(640, 400)));
        }
    }

    [Fact]
    public void An_svg_holds_its_picture_once()
    {
        foreach (var make in Pictures.All.Values)
        {
            var drawn = make();
            string first = drawn.Svg(640, 400);
            Assert.Equal(first, drawn.Svg(640, 400));
        }
    }

    private static byte[] Made(string name) => Pictures.All[name]().Png(400, 250);
}
