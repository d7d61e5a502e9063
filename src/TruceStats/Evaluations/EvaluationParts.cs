namespace TruceStats.Evaluations;

/// <summary>The parts of an evaluation, to name those that are to be left out. The rate change and the windows always stay.</summary>
[Flags]
public enum EvaluationParts
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>The interrupted series with its counterfactual.</summary>
    InterruptedSeries = 1,

    /// <summary>What came after the truce.</summary>
    Aftermath = 2,

    /// <summary>The rate ratio that may be looked at every day.</summary>
    AnytimeValid = 4,

    /// <summary>False dates.</summary>
    Placebos = 8,

    /// <summary>The specification curve and its test.</summary>
    SpecificationCurve = 16,

    /// <summary>Who kept to it, by actor.</summary>
    Parties = 32,

    /// <summary>Where it was kept, by place.</summary>
    Places = 64,

    /// <summary>How long earlier truces lasted.</summary>
    Durability = 128,

    /// <summary>What would overturn it.</summary>
    Sensitivity = 256,

    /// <summary>Rival events.</summary>
    Rivals = 512,

    /// <summary>The checklist of the design.</summary>
    Design = 1024,

    /// <summary>The smallest change that would have been found.</summary>
    Detectable = 2048,
}
