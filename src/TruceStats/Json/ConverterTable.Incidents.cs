namespace TruceStats.Json;

internal sealed partial class ConverterTable
{
    private void AddIncidents()
    {
        AddEnum<Clarity>();
        AddText(code => code.Value, PlaceCode.Of);
        AddText(kind => kind.Code, IncidentKind.Of);
        Add<Place, PlaceWire>(p => new(p.Code, p.Name, p.Level, p.Aliases), w => Place.Of(w.Code, w.Name, w.Level, w.Aliases));
        Add<PlaceMembership, PlaceMembershipWire>(m => new(m.Member, m.Parent, m.During), w => PlaceMembership.Of(w.Member, w.Parent, w.During));
        Add<PlaceRegister, PlaceRegisterWire>(r => new(r.Places, r.Memberships), w => PlaceRegister.Of(w.Places, w.Memberships));
        Add<Incident, IncidentWire>(
            i => new(i.Kind, i.Start, i.End, i.Place, i.By, i.Against, i.Deaths, i.Sources, i.Clarity, i.Id),
            w => Incident.Of(w.Kind, w.Start, w.End, w.Place, w.By, w.Against, w.Deaths, w.Sources, w.Clarity, w.Id));
        Add<IncidentFilter, IncidentFilterWire>(
            f => new(f.Kinds, f.Places, f.Perpetrators, f.Targets, f.Clarities, f.Period, f.MinimumDeaths, f.Also),
            w => w.ToDomain());
        Add<RejectedRow, RejectedRowWire>(r => new(r.Source, r.Line, r.Rows, r.Column, r.Reason), w => w.ToDomain());
        Add<SourceReport, SourceReportWire>(
            r => new(r.Name, r.RowsRead, r.Rejected, r.ExactDuplicates, r.PartialDates),
            w => SourceReport.Of(w.Name, w.RowsRead, w.Rejected, w.ExactDuplicates, w.PartialDates));
        Add<IncidentLog, IncidentLogWire>(l => new([.. l], l.Source, l.AsOfDate, l.ReportingLagDays), w => w.ToDomain());
    }
}
