namespace TruceStats.Plots.Tests;

public sealed class DumpTests
{
    [Fact]
    public void Dump()
    {
        string folder = Environment.GetEnvironmentVariable("DUMP") ?? "";
        if (folder.Length == 0)
            return;
        foreach (var (name, make) in Pictures.All)
        {
            var drawn = make();
            foreach (var (w, h) in new[] { (800, 500), (400, 250) })
            {
                File.WriteAllBytes(Path.Combine(folder, w + "-" + name), drawn.Png(w, h));
                if (drawn is DrawnPlot plot)
                    File.WriteAllText(Path.Combine(folder, w + "-" + name.Replace(".png", ".svg")), plot.Plot.ToSvg(w, h));
            }
        }
    }
}
