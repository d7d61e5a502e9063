namespace TruceStats.Sensitivity;

/// <summary>Every pair of windows of the past that are as long and as far apart as the two stretches around a truce.</summary>
internal sealed class PastWindows
{
    private const int Fewest = 10;

    private readonly CountSeries _series;
    private readonly List<int> _starts = [];
    private readonly int _gap, _lengthBefore, _lengthAfter;
    private readonly double[] _events, _exposures;
    private readonly int[] _uncounted;

    private PastWindows(CountSeries series, (int From, int To) before, (int From, int To) after)
    {
        _series = series;
        _lengthBefore = before.To - before.From;
        _gap = after.From - before.To;
        _lengthAfter = after.To - after.From;
        int past = after.From;
        _events = new double[past + 1];
        _exposures = new double[past + 1];
        _uncounted = new int[past + 1];
        for (int bin = 0; bin < past; bin++)
        {
            bool counted = series.Statuses[bin] == BinStatus.Counted;
            _events[bin + 1] = _events[bin] + (counted ? series.Counts[bin] : 0);
            _exposures[bin + 1] = _exposures[bin] + (counted ? series.Exposures[bin] : 0);
            _uncounted[bin + 1] = _uncounted[bin] + (counted ? 0 : 1);
        }
        MeanRate = _events[past] / _exposures[past];
        Collect(past);
        Weight = Slope();
    }

    public int Count => _starts.Count;

    public double MeanRate { get; }

    public double? Weight { get; }

    public IReadOnlyList<Caution> Cautions { get; private set; } = [];

    private int Span => _lengthBefore + _gap + _lengthAfter;

    public static PastWindows Of(CountSeries series, StudyPeriod before, StudyPeriod after)
    {
        var first = BinsOf(series, before, nameof(before));
        var second = BinsOf(series, after, nameof(after));
        if (second.From < first.To)
            throw new ArgumentException($"The stretch after, {after}, must begin when the one before, {before}, is over.", nameof(after));
        int needed = 2 * (second.To - first.From);
        if (second.From < needed)
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"Regression to the mean needs a longer series: before the stretch after there are {second.From} bins, and at least {needed} are required, twice both stretches with what lies between."));
        }
        var past = new PastWindows(series, first, second);
        return past.Count >= Fewest ? past : throw new InvalidOperationException(FormattableString.Invariant(
            $"Regression to the mean needs a longer series: there are {past.Count} past windows without a missing bin, and at least {Fewest} are required."));
    }

    public IReadOnlyList<NamedEstimate> AtLeast(double rate)
    {
        var found = new List<NamedEstimate>();
        foreach (int start in _starts)
        {
            if (RateBefore(start) < rate)
                continue;
            int split = start + _lengthBefore, from = split + _gap;
            var change = RateChange.Between(Tally(start, split), Tally(from, from + _lengthAfter));
            found.Add(new NamedEstimate(Period(start, split) + " to " + Period(from, from + _lengthAfter), change.Ratio()));
        }
        return found.AsReadOnly();
    }

    private static (int From, int To) BinsOf(CountSeries series, StudyPeriod stretch, string parameter)
    {
        var edges = series.Frame.Edges;
        int from = edges.BinarySearch(stretch.FirstDay), to = edges.BinarySearch(stretch.EndDay);
        if (from < 0 || to < 0 || to == from)
            throw new ArgumentException($"A stretch must be whole bins of the series, which covers {series.Coverage}, but {stretch} is not.", parameter);
        for (int bin = from; bin < to; bin++)
        {
            if (series.Statuses[bin] != BinStatus.Counted)
                throw new ArgumentException($"Every bin of a stretch must be counted, but {series.Frame.Period(bin)} is not.", parameter);
        }
        return (from, to);
    }

    private void Collect(int past)
    {
        int leftOut = 0;
        for (int start = 0; start + Span <= past; start++)
        {
            if (_uncounted[start + Span] == _uncounted[start])
                _starts.Add(start);
            else
                leftOut++;
        }
        var cautions = new List<Caution>
        {
            Caution.Of(CautionCodes.WindowsOverlap, CautionArgument.Of("windows", _starts.Count), CautionArgument.Of("apart", past / Span)),
        };
        if (leftOut > 0)
            cautions.Add(Caution.Of(CautionCodes.WindowsLeftOut, "windows", leftOut));
        Cautions = cautions.AsReadOnly();
    }

    private double? Slope()
    {
        if (_starts.Count == 0)
            return null;
        double meanBefore = _starts.Average(RateBefore), meanAfter = _starts.Average(RateAfter);
        double covariance = 0, variance = 0;
        foreach (int start in _starts)
        {
            double excess = RateBefore(start) - meanBefore;
            covariance += excess * (RateAfter(start) - meanAfter);
            variance += excess * excess;
        }
        return variance > 0 ? covariance / variance : null;
    }

    private double RateBefore(int start) => Rate(start, start + _lengthBefore);

    private double RateAfter(int start) => Rate(start + _lengthBefore + _gap, start + Span);

    private double Rate(int from, int to) => (_events[to] - _events[from]) / (_exposures[to] - _exposures[from]);

    private Tally Tally(int from, int to) => TruceStats.Tally.Of(
        (long)(_events[to] - _events[from]), Exposure.Of(_exposures[to] - _exposures[from], _series.ExposureUnit), _series.What);

    private StudyPeriod Period(int from, int to) => StudyPeriod.OfDayNumbers(_series.Frame.Edges[from], _series.Frame.Edges[to]);
}
