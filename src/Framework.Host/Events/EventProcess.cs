using TridentFramework.Host.RunCards;
using TridentFramework.Particles;
using TridentFramework.Targets;

namespace TridentFramework.Host.Events;

/// <summary>A process that events belong to: a channel on one nuclide, or on the protons or neutrons of all nuclides of the target.</summary>
/// <param name="Id">Identifier in event files; nuclides of one target share it.</param>
/// <param name="Channel">Channel.</param>
/// <param name="Contribution">What the neutrino scatters on.</param>
/// <param name="Nuclides">The nuclide of coherent scattering, or those that hold the struck nucleons.</param>
/// <param name="CrossSectionFb">Average over the flux of its neutrino, fb per atom of the target, with the atom fractions of its nuclides.</param>
/// <param name="ErrorFb">Statistical error of the cross section, fb.</param>
internal sealed record EventProcess(
    int Id,
    TridentChannel Channel,
    Contribution Contribution,
    IReadOnlyList<Nuclide> Nuclides,
    double CrossSectionFb,
    double ErrorFb);
