using TruceStats.Evaluations;

namespace TruceStats.Json;

internal sealed partial class ConverterTable
{
    private void AddEvaluations()
    {
        AddEnum<ClaimVerdict>();
        AddEnum<EvaluationParts>();
        AddEnum<DesignAnswer>();
        AddEnum<ReportFigure>();
        Add<DesignStatements, DesignStatementsWire>(
            d => new(d.DateDefinedBeforehand, d.ModelDefinedBeforehand, d.SourceStable, d.RivalsSearched), w => w.ToDomain());
        Add<EvaluationOptions, EvaluationOptionsWire>(EvaluationOptionsWire.Of, w => w.ToDomain());
        Add<TruceEvaluation, TruceEvaluationWire>(TruceEvaluationWire.Of, w => w.ToDomain());
        AddText(language => language.Code, ReportLanguage.Of);
        Add<ClaimRange, ClaimRangeWire>(r => new(r.Lower, r.Upper, r.IncludesLower, r.IncludesUpper), w => w.ToDomain());
        Add<ClaimEvidence, ClaimEvidenceWire>(ClaimEvidenceWire.Of, w => w.ToDomain());
        AddMethods<IClaim>();
        foreach (var claim in MethodRegistry.ClaimForms)
            claim.AddByName(this);
        Add<ClaimJudgement, ClaimJudgementWire>(ClaimJudgementWire.Of, w => w.ToDomain());
        Add<SpecificationSource, SpecificationSourceWire>(s => new(s.Name, s.Series), w => SpecificationSource.Of(w.Name, w.Series));
        Add<SpecificationWindow, SpecificationWindowWire>(w => new(w.Name, w.Interruptions), w => SpecificationWindow.Of(w.Name, [.. w.Interruptions]));
        Add<SpecificationGrid, SpecificationGridWire>(SpecificationGridWire.Of, w => w.ToDomain());
        Add<SpecificationChoice, SpecificationChoiceWire>(c => new(c.Respect, c.Option), w => new(w.Respect, w.Option));
        Add<Specification, SpecificationWire>(s => new(s.Choices, s.Effect, s.Test, s.Reason), w => w.ToDomain());
        Add<ChoiceInfluence, ChoiceInfluenceWire>(i => new(i.Respect, i.Options, i.Medians, i.ShareOfVariance), w => w.ToDomain());
        Add<SpecificationCurve, SpecificationCurveWire>(SpecificationCurveWire.Of, w => w.ToDomain());
        Add<PlaceSource, PlaceSourceWire>(s => new(s.Name, s.Panel), w => PlaceSource.Of(w.Name, w.Panel));
        Add<PlaceWindow, PlaceWindowWire>(PlaceWindowWire.Of, w => w.ToDomain());
        Add<PlaceGrid, PlaceGridWire>(PlaceGridWire.Of, w => w.ToDomain());
        Add<PlaceCurve, PlaceCurveWire>(PlaceCurveWire.Of, w => w.ToDomain());
        Add<SpecificationCurveTest, SpecificationCurveTestWire>(t => new(t.Median, t.SignificantShare, t.AverageZ, t.Curves), w => w.ToDomain());
    }
}
