using System.Globalization;
using System.Text;
using TridentFramework.Particles;

namespace TridentFramework.Host.Events;

/// <summary>The parts of an event's text that do not change from event to event of one process on one nuclide.</summary>
internal sealed class HepMc3EventText
{
    private const double FbPerPb = 1000.0;

    private HepMc3EventText(EventSample sample, ProcessParticles particles, NeutrinoSpecies neutrino)
    {
        var vertices = particles.IsBound ? 2 : 1;
        var first = particles.IsBound ? 5 : 3;
        EventEnd = Bytes($" {vertices} {first + 3}\nU GEV MM\nW");
        var attributes = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"\nA 0 signal_process_id {particles.Id}\n"));
        if (HepMc3RunHeader.HasCrossSectionsOfEvents(sample))
        {
            var ofNeutrino = sample.Processes.Where(process => process.Channel.Incoming == neutrino).ToArray();
            AppendCrossSection(attributes, "tot_xs", ofNeutrino);
            AppendCrossSection(attributes, "proc_xs", ofNeutrino.Where(process => process.Id == particles.Id));
        }

        var target = Particle(particles.IsBound ? 1 : 2, 0, particles.Target, particles.TargetMassGeV, 20);
        if (particles.IsBound)
        {
            attributes.Append(CultureInfo.InvariantCulture, $"A 3 remnant_particle_number {particles.RemnantNucleus}\n").Append(target);
            Separation = Bytes("V -1 21 [1]");
            Neutrino = Bytes($"{Particle(2, -1, particles.Struck, particles.StruckMassGeV, 21)}{Particle(3, -1, ParticleCodes.Remnant, particles.RemnantMassGeV, 1)}P 4 0 {particles.Neutrino} ");
            NeutrinoEnd = Bytes(" 0 4\nV -2 1 [2,4]");
        }
        else
        {
            Neutrino = Bytes($"P 1 0 {particles.Neutrino} ");
            NeutrinoEnd = Bytes($" 0 4\n{target}V -1 1 [1,2]");
        }

        Attributes = Encoding.UTF8.GetBytes(attributes.ToString());
        OutgoingNeutrino = Bytes($"P {first} {-vertices} {particles.OutgoingNeutrino} ");
        OutgoingNeutrinoEnd = Bytes($" 0 1\n");
        Minus = Bytes($"P {first + 1} {-vertices} {particles.Minus} ");
        MinusEnd = Bytes($" {particles.MinusMassGeV} 1\n");
        Plus = Bytes($"P {first + 2} {-vertices} {particles.Plus} ");
        PlusEnd = Bytes($" {particles.PlusMassGeV} 1\n");
        Recoil = Bytes($"P {first + 3} {-vertices} {particles.Struck} ");
        RecoilEnd = Bytes($" {particles.StruckMassGeV} 1\n");
    }

    /// <summary>From the event number to the weights.</summary>
    public byte[] EventEnd { get; }

    /// <summary>From the weights to the separation vertex of a bound nucleon, or to the neutrino.</summary>
    public byte[] Attributes { get; }

    /// <summary>Vertex where a bound nucleon leaves the nucleus, up to its position; empty if there is none.</summary>
    public byte[] Separation { get; } = [];

    /// <summary>From there to the momentum of the neutrino.</summary>
    public byte[] Neutrino { get; }

    /// <summary>From the momentum of the neutrino to the position of the primary vertex.</summary>
    public byte[] NeutrinoEnd { get; }

    /// <summary>Before the momentum of the outgoing neutrino.</summary>
    public byte[] OutgoingNeutrino { get; }

    /// <summary>After it.</summary>
    public byte[] OutgoingNeutrinoEnd { get; }

    /// <summary>Before the momentum of the negative lepton.</summary>
    public byte[] Minus { get; }

    /// <summary>After it.</summary>
    public byte[] MinusEnd { get; }

    /// <summary>Before the momentum of the positive lepton.</summary>
    public byte[] Plus { get; }

    /// <summary>After it.</summary>
    public byte[] PlusEnd { get; }

    /// <summary>Before the momentum of the recoil.</summary>
    public byte[] Recoil { get; }

    /// <summary>After it.</summary>
    public byte[] RecoilEnd { get; }

    /// <summary>The texts of every process of a sample, by process and nuclide.</summary>
    public static HepMc3EventText[][] Of(EventSample sample) =>
    [
        .. ProcessParticles.Of(sample).Select((nuclides, process) =>
            nuclides.Select(particles => new HepMc3EventText(sample, particles, sample.Processes[process].Channel.Incoming)).ToArray()),
    ];

    private static void AppendCrossSection(StringBuilder text, string name, IEnumerable<EventProcess> processes) =>
        text.Append("A 0 ").Append(name).Append(' ').Append(HepMc3Text.Number(processes.Sum(static process => process.CrossSectionFb) / FbPerPb)).Append('\n');

    private static string Particle(int id, int mother, int code, double massGeV, int status) =>
        string.Create(CultureInfo.InvariantCulture, $"P {id} {mother} {code} 0 0 0 {massGeV} {massGeV} {status}\n");

    private static byte[] Bytes(FormattableString text) => Encoding.UTF8.GetBytes(text.ToString(CultureInfo.InvariantCulture));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
