namespace TruceStats.Plots;

/// <summary>Estimates in rows, with their names on the left and their numbers on the right.</summary>
internal static class ForestPicture
{
    private const float WidestName = 150, WidestNumber = 140;

    public sealed record Row(string Name, Estimate? Estimate, IntervalShape Shape, Color Color, string? Instead = null);

    public static Plot Of(IReadOnlyList<Row> rows, string axis, PlotOptions? options, string caption)
    {
        Estimate[] estimates = [.. rows.Select(row => row.Estimate).OfType<Estimate>()];
        var scale = new ValueScale(estimates.Length == 0 || estimates[0].Unit == Unit.Ratio);
        var plot = Look.New(options, caption);
        plot.Grid.XAxisStyle.IsVisible = true;
        plot.Grid.YAxisStyle.IsVisible = false;
        var (from, to) = scale.Limits(estimates);
        Look.XAxis(plot, axis, scale.Ticks(), from, to);

        // The first row stands on top.
        double Place(int row) => rows.Count - row;
        AddNames(plot, [.. rows.Select((row, i) => (Place(i), row.Name))], [.. rows.Select((row, i) => (Place(i), Number(row, options)))], rows.Count);
        plot.Add.VerticalLine(ValueScale.None, 1.2f, Typography.Ink);
        IntervalMark[] marks = [.. rows.Index().Where(row => row.Item.Estimate is not null)
            .Select(row => new IntervalMark(Place(row.Index), row.Item.Estimate!, row.Item.Shape, row.Item.Color))];
        plot.Add.Plottable(new IntervalMarks(marks, scale, inRows: true));
        return plot;
    }

    /// <summary>What stands below the axis: the quantity, and the level where all intervals have the same.</summary>
    public static string Axis(string quantity, IEnumerable<Estimate> estimates, PlotOptions? options)
    {
        double[] levels = [.. estimates.Select(estimate => estimate.Interval?.Level).OfType<double>().Distinct()];
        return levels.Length == 1 ? Phrases.WithIntervals.In(options, quantity, Wording.Level(levels[0])) : quantity;
    }

    private static string Number(Row row, PlotOptions? options) => row.Instead ?? (row.Estimate is { } estimate ? Wording.Short(estimate, options) : "");

    private static void AddNames(Plot plot, (double, string)[] names, (double, string)[] numbers, int rows)
    {
        (IYAxis, NamedTicks)[] sides = [(plot.Axes.Left, new NamedTicks(names, WidestName)), (plot.Axes.Right, new NamedTicks(numbers, WidestNumber))];
        foreach (var (axis, ticks) in sides)
        {
            axis.TickGenerator = ticks;
            axis.MajorTickStyle.Length = 0;
            axis.FrameLineStyle.Width = 0;
            plot.Axes.SetLimitsY(0.4, rows + 0.6, axis);
        }
    }
}
