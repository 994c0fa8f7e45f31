using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Runs;

/// <summary>
/// Theory error of an event rate, source by source (arXiv:1902.06765 Sec. II.A.3). One source is one parameter: its effects on the coherent and
/// incoherent parts of a sum add linearly. Nuclear and nucleon form factors are two sources, added in quadrature under one name.
/// </summary>
/// <param name="FormFactor">Form factors, events.</param>
/// <param name="Qed">Higher-order QED, events.</param>
/// <param name="Weak">Higher-order weak corrections, events.</param>
/// <param name="Nuclear">Nuclear model, events.</param>
internal readonly record struct TheoryErrors(double FormFactor, double Qed, double Weak, double Nuclear)
{
    /// <summary>All sources in quadrature, events.</summary>
    public double Total => Math.Sqrt((FormFactor * FormFactor) + (Qed * Qed) + (Weak * Weak) + (Nuclear * Nuclear));

    /// <summary>Errors of a sum of coherent and incoherent events.</summary>
    /// <param name="uncertainties">Relative uncertainties.</param>
    /// <param name="coherent">Coherent events.</param>
    /// <param name="incoherent">Events on protons and neutrons.</param>
    public static TheoryErrors Of(TheoryUncertainties uncertainties, double coherent, double incoherent)
    {
        var nuclearFormFactor = uncertainties.NuclearFormFactor * coherent;
        var nucleonFormFactor = uncertainties.NucleonFormFactor * incoherent;
        return new TheoryErrors(
            Math.Sqrt((nuclearFormFactor * nuclearFormFactor) + (nucleonFormFactor * nucleonFormFactor)),
            uncertainties.Qed * (coherent + incoherent),
            uncertainties.Weak * (coherent + incoherent),
            uncertainties.NuclearModel * incoherent);
    }
}
