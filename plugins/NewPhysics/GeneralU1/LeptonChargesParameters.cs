namespace TridentFramework.GeneralU1;

/// <summary>Charges of the leptons under the U(1)'; a flavour that is left out has none.</summary>
public sealed record LeptonChargesParameters
{
    /// <summary>First generation, such as <c>{left: 1}</c> or <c>{left: 1, right: 0}</c>.</summary>
    public FlavourChargeParameters? Electron { get; init; }

    /// <summary>Second generation.</summary>
    public FlavourChargeParameters? Muon { get; init; }

    /// <summary>Third generation.</summary>
    public FlavourChargeParameters? Tau { get; init; }
}
