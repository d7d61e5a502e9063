using System.Collections;

namespace TruceStats;

/// <summary>The bins of a series, made one by one as they are read: a series of years by the day keeps no object a day.</summary>
internal sealed class BinList(CountSeries series) : IReadOnlyList<CountBin>
{
    public int Count => series.Length;

    public CountBin this[int index] => series[index];

    public IEnumerator<CountBin> GetEnumerator()
    {
        for (int i = 0; i < series.Length; i++)
            yield return series[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
