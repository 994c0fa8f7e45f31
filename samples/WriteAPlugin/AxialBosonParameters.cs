using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace AxialBoson;

/// <summary>Parameters of the axial boson.</summary>
public sealed record AxialBosonParameters
{
    /// <summary>Mass of the boson, such as <c>100 GeV</c>.</summary>
    [Unit("GeV")]
    [Range(1e-3, 1e6)]
    public required double MassGeV { get; init; }

    /// <summary>Coupling g to numu and muons, a bare number; 0 is the Standard Model.</summary>
    [Range(0.0, 10.0)]
    public required double Coupling { get; init; }
}
