using TridentFramework.Plugins;
using TridentFramework.Targets;

namespace TridentFramework.FermiGas;

/// <summary>
/// Pauli blocking in the ideal Fermi gas: Theta(|q|) = 3|q|/(4 pF) - |q|^3/(16 pF^3) for |q| &lt; 2 pF, one beyond
/// (arXiv:1902.06765 Eq. (8)); the same for protons and neutrons of every nuclide. A free nucleon (A = 1, such as
/// hydrogen in a compound) has no other nucleons that could block it: its factor is one.
/// </summary>
public sealed class FermiGasFactory : PluginFactory<INuclearModel, FermiGasParameters>
{
    /// <inheritdoc/>
    public override string Name => "FermiGas";

    /// <inheritdoc/>
    public override string Summary => "Pauli blocking of scattering on nucleons in the ideal Fermi gas.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References =>
    [
        new("Lovseth:1971vv", "L{\\o}vseth, J. and Radomski, M.", "Kinematical distributions of neutrino-produced lepton triplets", 1971)
        {
            Journal = "Phys. Rev. D 3, 2686",
            Doi = "10.1103/PhysRevD.3.2686",
        },
        new("Altmannshofer:2019zhy", "Altmannshofer, Wolfgang and Gori, Stefania and Mart{\\'i}n-Albo, Justo and Sousa, Alexandre and Wallbank, Michael", "Neutrino Tridents at DUNE", 2019)
        {
            ArXiv = "1902.06765",
            Journal = "Phys. Rev. D 100, 115029",
            Doi = "10.1103/PhysRevD.100.115029",
        },
    ];

    /// <inheritdoc/>
    public override ValidationStatus Status => ValidationStatus.Validated;

    /// <inheritdoc/>
    public override INuclearModel Create(FermiGasParameters parameters, PluginContext context) => new FermiGasNuclearModel(parameters.FermiMomentumGeV);
}
