namespace TridentFramework.Host.RunCards;

/// <summary>A relative error that is assigned to contributions. It is one parameter: its effects on the contributions of a sum add linearly.</summary>
/// <param name="Name">Name in results.</param>
/// <param name="RelativeError">Relative error of each contribution.</param>
/// <param name="Contributions">Contributions that it acts on.</param>
internal sealed record AssignedSource(string Name, double RelativeError, IReadOnlyList<Contribution> Contributions) : SystematicSource(Name)
{
    private static readonly IReadOnlyList<Contribution> OnNucleons = [Contribution.Proton, Contribution.Neutron];

    /// <inheritdoc/>
    public override string Kind => "assigned";

    /// <summary>The sources of arXiv:1902.06765 Sec. II.A.3 with the errors that a card gives them.</summary>
    /// <param name="theory">Errors by source.</param>
    public static IReadOnlyList<SystematicSource> Of(TheoryUncertainties theory) =>
    [
        new AssignedSource("nuclear form factor", theory.NuclearFormFactor, [Contribution.Coherent]),
        new AssignedSource("nucleon form factor", theory.NucleonFormFactor, OnNucleons),
        new AssignedSource("QED", theory.Qed, Enum.GetValues<Contribution>()),
        new AssignedSource("weak", theory.Weak, Enum.GetValues<Contribution>()),
        new AssignedSource("nuclear model", theory.NuclearModel, OnNucleons),
    ];
}
