using System.Globalization;

namespace TruceStats.Data;

/// <summary>Reads the row at which a reader stands as what one party declared in a ceasefire.</summary>
internal sealed class CeasefireParser
{
    private const int NotKnown = -1;

    private readonly RowReader _row;
    private readonly CeasefireDates _dates;
    private readonly Column _country, _number, _location, _party, _partyName, _dyad, _ended, _class, _partial;
    private readonly Column _mediators;
    private readonly (Column Column, TrucePurposes Purpose)[] _purposes;
    private readonly Dictionary<ActorId, List<string>> _names = [];

    public CeasefireParser(RowReader row, PrioCeasefires options)
    {
        _row = row;
        var header = row.Header;
        (_country, _number) = (header.Require("cc"), header.Require("cf_id"));
        _party = header.Require("ucdp_actor_id");
        _dates = new CeasefireDates(row, options);
        header.ThrowIfMissing();
        (_location, _partyName, _dyad) = (header.Find("location"), header.Find("actor_name"), header.Find("ucdp_dyad"));
        (_ended, _class, _partial) = (header.Find("ended"), header.Find("ceasefire_class"), header.Find("partial"));
        _mediators = header.Find("mediator_send");
        _purposes =
        [
            (header.Find("p_humanitarian"), TrucePurposes.Humanitarian),
            (header.Find("p_peaceprocess"), TrucePurposes.PeaceProcess),
            (header.Find("p_holiday"), TrucePurposes.Holiday),
            (header.Find("p_election"), TrucePurposes.Election),
            (header.Find("p_other"), TrucePurposes.Other),
        ];
    }

    /// <summary>What the row declares; null where it was rejected.</summary>
    public CeasefireRow? Parse()
    {
        if (!TryNumber(_country, out long country) || !TryNumber(_number, out long number) || !TryParty(out var party)
            || !_dates.TryRead(EndingReasonOf(), out var days))
            return null;
        return new CeasefireRow
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{country}-{number}"),
            Location = _row[_location].ToString(),
            By = party,
            Dyad = WholeNumber.Read(_row[_dyad], out long dyad) is null && dyad != NotKnown ? dyad : null,
            Declared = days.Declared,
            Effective = days.Effective,
            PlannedEnd = days.PlannedEnd,
            Ending = days.Ending,
            Class = ClassOf(),
            Purposes = Purposes(),
            IsPartial = !_row[_partial].SequenceEqual("0"),
            Mediators = Mediators(),
        };
    }

    /// <summary>Everybody who was read, by the names that the file has for them. A name that two parties share leads to neither.</summary>
    public ActorRegister Actors()
    {
        var shared = _names.Values.SelectMany(names => names).CountBy(name => name).Where(name => name.Value > 1).Select(name => name.Key).ToHashSet();
        return ActorRegister.Of(_names.Select(named => Actor.Of(
            named.Key, named.Value[0], ActorKind.Unknown, named.Value.Where(name => name != named.Key.Value && !shared.Contains(name)))));
    }

    private bool TryParty(out ActorId party)
    {
        party = null!;
        if (!TryNumber(_party, out long number))
            return false;
        string name = _row[_partyName].ToString();
        if (number == NotKnown && name.Length == 0)
            return _row.Reject(_party, RejectionReasons.ValueMissing);
        party = number == NotKnown ? ActorId.Of(name) : UcdpGed.Actor(number);
        if (!_names.TryGetValue(party, out var names))
            _names[party] = names = [];
        if (name.Length == 0 && names.Count == 0)
            names.Add(party.Value);
        else if (name.Length > 0 && !names.Contains(name))
            names.Add(name);
        return true;
    }

    private bool TryNumber(Column column, out long number)
    {
        var text = _row[column];
        number = 0;
        if (text.IsEmpty)
            return _row.Reject(column, RejectionReasons.ValueMissing);
        return WholeNumber.Read(text, out number) is not { } fault || _row.Reject(column, fault);
    }

    private TruceClass ClassOf() => _row[_class] switch
    {
        "1" => TruceClass.CessationOfHostilities,
        "2" => TruceClass.Preliminary,
        "3" => TruceClass.Definitive,
        _ => TruceClass.Unknown,
    };

    private EndingReason EndingReasonOf() => _row[_ended] switch
    {
        "1" => EndingReason.Expired,
        "4" => EndingReason.Superseded,
        _ => EndingReason.Unknown,
    };

    private TrucePurposes Purposes()
    {
        var all = TrucePurposes.Unknown;
        foreach (var (column, purpose) in _purposes)
        {
            if (_row[column].SequenceEqual("1"))
                all |= purpose;
        }
        return all;
    }

    // Names with commas between; 0 is nobody and -1 not known.
    private ActorId[] Mediators()
    {
        var text = _row[_mediators];
        if (text.IsEmpty || WholeNumber.Read(text, out _) is null)
            return [];
        return [.. text.ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().Select(ActorId.Of)];
    }
}
