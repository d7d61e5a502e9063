using System.Collections;
using System.Globalization;

namespace TruceStats.Data;

/// <summary>The truces of a file, with what became of its rows and who the parties are.</summary>
/// <remarks>Equal only to itself. In the order in which the file first names them; empty where no row could be read.</remarks>
public sealed class TruceReading : IReadOnlyList<Truce>
{
    private readonly Truce[] _truces;

    internal TruceReading(Truce[] truces, ActorRegister actors, SourceReport source)
    {
        _truces = truces;
        Actors = actors;
        Source = source;
    }

    /// <summary>The truces, how many.</summary>
    public int Count => _truces.Length;

    /// <summary>The parties by the names that the file gives them, so that <c>Actors.FindByAlias("FARC")</c> leads to the id by which declarations and incidents name one.</summary>
    public ActorRegister Actors { get; }

    /// <summary>
    /// What became of the rows. An exact duplicate is a row that says of a party what an earlier row said; partial dates are rows with a date that is not known to the day.
    /// </summary>
    public SourceReport Source { get; }

    /// <summary>One of the truces.</summary>
    /// <param name="index">Its index, from 0.</param>
    public Truce this[int index] => _truces[index];

    /// <inheritdoc/>
    public IEnumerator<Truce> GetEnumerator() => ((IEnumerable<Truce>)_truces).GetEnumerator();

    /// <summary>How many, and the report, as <c>2 truces; cf.csv: 5 rows read, …</c>.</summary>
    public override string ToString() => Count.ToString(CultureInfo.InvariantCulture) + " truces; " + Source;

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
