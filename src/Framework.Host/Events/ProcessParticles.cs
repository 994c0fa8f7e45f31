using TridentFramework.Host.RunCards;
using TridentFramework.Particles;
using TridentFramework.Targets;

namespace TridentFramework.Host.Events;

/// <summary>Numbers and masses of the particles of a process on one nuclide.</summary>
internal sealed record ProcessParticles
{
    private ProcessParticles(EventProcess process, Nuclide nuclide)
    {
        var channel = process.Channel;
        Id = process.Id;
        Neutrino = ParticleCodes.Of(channel.Incoming);
        OutgoingNeutrino = ParticleCodes.Of(channel.Outgoing);
        Minus = ParticleCodes.OfMinus(channel.Minus);
        Plus = ParticleCodes.OfPlus(channel.Plus);
        MinusMassGeV = channel.MinusMassGeV;
        PlusMassGeV = channel.PlusMassGeV;
        Target = ParticleCodes.Of(nuclide);
        if (process.Contribution == Contribution.Coherent)
        {
            (Struck, StruckMassGeV) = (Target, nuclide.NuclearMassGeV);
            TargetMassGeV = nuclide.NuclearMassGeV;
            return;
        }

        var nucleon = process.Contribution == Contribution.Proton ? Nucleon.Proton : Nucleon.Neutron;
        (Struck, StruckMassGeV) = (ParticleCodes.Of(nucleon), nucleon.MassGeV());
        IsBound = nuclide.A > 1;
        TargetMassGeV = IsBound ? nuclide.NuclearMassGeV : StruckMassGeV;
        RemnantNucleus = IsBound ? ParticleCodes.OfNucleus(nucleon == Nucleon.Proton ? nuclide.Z - 1 : nuclide.Z, nuclide.A - 1) : 0;
    }

    /// <summary>Identifier of the process.</summary>
    public int Id { get; }

    /// <summary>Incoming neutrino.</summary>
    public int Neutrino { get; }

    /// <summary>Outgoing neutrino.</summary>
    public int OutgoingNeutrino { get; }

    /// <summary>Negative lepton.</summary>
    public int Minus { get; }

    /// <summary>Positive lepton.</summary>
    public int Plus { get; }

    /// <summary>Mass of the negative lepton, GeV.</summary>
    public double MinusMassGeV { get; }

    /// <summary>Mass of the positive lepton, GeV.</summary>
    public double PlusMassGeV { get; }

    /// <summary>The nucleus at rest, or a free proton.</summary>
    public int Target { get; }

    /// <summary>Mass of the target, GeV: of the nucleus, or of a free nucleon if that is the target.</summary>
    public double TargetMassGeV { get; }

    /// <summary>What the photon couples to, before and after: the nucleus or one nucleon.</summary>
    public int Struck { get; }

    /// <summary>Its mass, GeV.</summary>
    public double StruckMassGeV { get; }

    /// <summary>The struck particle is a nucleon in a nucleus.</summary>
    public bool IsBound { get; }

    /// <summary>Nuclear code of what is left of the nucleus; zero if nothing is.</summary>
    public int RemnantNucleus { get; }

    /// <summary>Energy that is left at rest without the struck nucleon, GeV.</summary>
    public double RemnantMassGeV => TargetMassGeV - StruckMassGeV;

    /// <summary>The particles of every process of a sample, by process and nuclide.</summary>
    public static ProcessParticles[][] Of(EventSample sample) => Of(sample.Processes);

    /// <summary>The particles of processes, by process and nuclide.</summary>
    public static ProcessParticles[][] Of(IReadOnlyList<EventProcess> processes) =>
        [.. processes.Select(static process => process.Nuclides.Select(nuclide => new ProcessParticles(process, nuclide)).ToArray())];
}
