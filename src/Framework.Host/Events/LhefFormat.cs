using System.Buffers;
using System.Globalization;
using System.Security;
using System.Text;
using TridentFramework.Engine.Generation;

namespace TridentFramework.Host.Events;

/// <summary>
/// Les Houches event file, version 3.0 (hep-ph/0609017; arXiv:1405.1067, section "Les Houches event files version 3"). An event is the hard process: the neutrino and what it scatters
/// on (status -1) and the outgoing neutrino, negative and positive lepton and recoil (status 1), all without colour. On a bound nucleon the incoming particle is that nucleon, at rest and
/// on its mass shell; the comment line of the event names its nucleus. GeV; cross sections in pb per atom of the target.
/// Unweighted samples have IDWTUP = 3 with XWGTUP = 1 (more above the envelope); weighted ones IDWTUP = 4 with XWGTUP the nominal weight times the total cross section in pb, so that its
/// mean is the cross section. The weights in <c>rwgt</c> have the same unit as XWGTUP.
/// </summary>
internal sealed class LhefFormat : IEventFormat
{
    private const double FbPerPb = 1000.0;

    /// <inheritdoc/>
    public string Name => "lhef";

    /// <inheritdoc/>
    public IReadOnlyList<string> Parts(EventSample sample) => [""];

    /// <inheritdoc/>
    public void WriteHeader(EventSample sample, int part, IBufferWriter<byte> output)
    {
        var text = new StringBuilder("<LesHouchesEvents version=\"3.0\">\n<header>\n");
        text.Append("<title>").Append(Xml(sample.Title)).Append("</title>\n");
        text.Append("<card>").Append(Xml(HepMc3Provenance.Card(sample))).Append("</card>\n");
        text.Append("<plugins>").Append(Xml(HepMc3Provenance.Plugins(sample))).Append("</plugins>\n");
        text.Append("<sample>").Append(Xml(HepMc3Provenance.Sample(sample))).Append("</sample>\n</header>\n");
        AppendInit(text, sample);
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <inheritdoc/>
    public void WriteEvents(EventSample sample, int part, EventBatch batch, IBufferWriter<byte> output)
    {
        FiniteEvents.Require(batch);
        var particles = ProcessParticles.Of(sample);
        var unit = WeightUnitPb(sample);
        byte[][] openings = [.. HepMc3Text.WeightNames(sample.WeightNames).Select(static name => Encoding.UTF8.GetBytes($"<wgt id=\"{Xml(name)}\">"))];
        var writer = new AsciiWriter(output);
        for (var i = 0; i < batch.Count; i++)
            WriteEvent(sample, batch, i, particles[batch.Process[i]][batch.Nuclide[i]], unit, openings, ref writer);
        writer.Complete();
    }

    /// <inheritdoc/>
    public void WriteFooter(EventSample sample, int part, IBufferWriter<byte> output) => output.Write("</LesHouchesEvents>\n"u8);

    // Unweighted events count one each; weighted ones average to the cross section.
    private static double WeightUnitPb(EventSample sample) => sample.IsWeighted ? sample.CrossSectionFb / FbPerPb : 1.0;

    private static void AppendInit(StringBuilder text, EventSample sample)
    {
        var first = ProcessParticles.Of(sample)[0][0];
        var energy = sample.Beams.First(beam => beam.Species == sample.Processes[0].Channel.Incoming).Spectrum.EdgesGeV[^1];
        var processes = sample.Processes.GroupBy(static process => process.Id).OrderBy(static group => group.Key).ToArray();
        var flux = sample.Beams.Sum(static beam => beam.Spectrum.Integral);
        var culture = CultureInfo.InvariantCulture;
        text.Append("<init>\n");
        text.Append(culture, $"{first.Neutrino} {first.Struck} {energy} {first.StruckMassGeV} -1 -1 -1 -1 {(sample.IsWeighted ? 4 : 3)} {processes.Length}\n");
        foreach (var group in processes)
        {
            // Cross sections of processes are averages over their own neutrino; those of the file are over all neutrinos of the beam.
            var share = sample.Beams.First(beam => beam.Species == group.First().Channel.Incoming).Spectrum.Integral / flux;
            var crossSectionPb = share * group.Sum(static process => process.CrossSectionFb) / FbPerPb;
            var errorPb = share * Math.Sqrt(group.Sum(static process => process.ErrorFb * process.ErrorFb)) / FbPerPb;
            text.Append(culture, $"{crossSectionPb} {errorPb} {WeightUnitPb(sample)} {group.Key}\n");
        }

        text.Append(culture, $"<generator name=\"TridentFramework\" version=\"{Xml(sample.Version)}\">neutrino trident production</generator>\n");
        text.Append(
            culture,
            $"<xsecinfo neve=\"{sample.Count}\" totxsec=\"{sample.CrossSectionFb / FbPerPb}\" xsecerr=\"{sample.ErrorFb / FbPerPb}\" maxweight=\"{WeightUnitPb(sample)}\" meanweight=\"{WeightUnitPb(sample)}\" negweights=\"no\" varweights=\"{(sample.IsWeighted ? "yes" : "no")}\"/>\n");
        foreach (var group in processes)
            text.Append(culture, $"<procinfo iproc=\"{group.Key}\">{Xml($"{group.First().Channel}, {group.First().Contribution}")}</procinfo>\n");
        text.Append("<initrwgt>\n");
        foreach (var (written, name) in HepMc3Text.WeightNames(sample.WeightNames).Zip(sample.WeightNames))
            text.Append(culture, $"<weight id=\"{Xml(written)}\">{Xml(name)}</weight>\n");
        text.Append("</initrwgt>\n</init>\n");
    }

    private static void WriteEvent(EventSample sample, EventBatch batch, int i, ProcessParticles particles, double unit, byte[][] openings, ref AsciiWriter writer)
    {
        var momenta = batch.Momenta;
        var energy = momenta.NeutrinoEnergyGeV[i];
        var direction = sample.BeamDirection;
        writer.Write("<event>\n6 "u8);
        writer.Write((long)particles.Id);
        writer.Write(' ', batch.Weights[0][i] * unit);
        writer.Write(" -1 -1 -1\n"u8);
        WriteIncoming(particles.Neutrino, ref writer);
        writer.Write(energy * direction.X);
        writer.Write(' ', energy * direction.Y);
        writer.Write(' ', energy * direction.Z);
        writer.Write(' ', energy);
        writer.Write(" 0 0 9\n"u8);
        WriteIncoming(particles.Struck, ref writer);
        writer.Write("0 0 0"u8);
        writer.Write(' ', particles.StruckMassGeV);
        writer.Write(' ', particles.StruckMassGeV);
        writer.Write(" 0 9\n"u8);
        WriteOutgoing(particles.OutgoingNeutrino, momenta.KPrime, i, 0.0, ref writer);
        WriteOutgoing(particles.Minus, momenta.PMinus, i, particles.MinusMassGeV, ref writer);
        WriteOutgoing(particles.Plus, momenta.PPlus, i, particles.PlusMassGeV, ref writer);
        WriteOutgoing(particles.Struck, momenta.Recoil, i, particles.StruckMassGeV, ref writer);
        WriteComment(batch, i, particles, ref writer);
        writer.Write("<rwgt>\n"u8);
        for (var w = 0; w < openings.Length; w++)
        {
            writer.Write(openings[w]);
            writer.Write(batch.Weights[w][i] * unit);
            writer.Write("</wgt>\n"u8);
        }

        writer.Write("</rwgt>\n</event>\n"u8);
    }

    private static void WriteComment(EventBatch batch, int i, ProcessParticles particles, ref AsciiWriter writer)
    {
        writer.Write("# nucleus "u8);
        writer.Write((long)particles.Target);
        writer.Write(" vertexMm"u8);
        writer.Write(' ', batch.VertexXMm[i]);
        writer.Write(' ', batch.VertexYMm[i]);
        writer.Write(' ', batch.VertexZMm[i]);
        writer.Write(" timeNs"u8);
        writer.Write(' ', batch.TimeNs[i]);
        writer.Write(" Q2GeV2"u8);
        writer.Write(' ', batch.Momenta.QSquared[i]);
        writer.Write(" K2GeV2"u8);
        writer.Write(' ', batch.Momenta.KSquared[i]);
        writer.Write('\n');
    }

    private static void WriteIncoming(int code, ref AsciiWriter writer)
    {
        writer.Write((long)code);
        writer.Write(" -1 0 0 0 0 "u8);
    }

    // Mothers 1 and 2, no colour, lifetime zero, spin unknown.
    private static void WriteOutgoing(int code, MomentumColumns momentum, int i, double massGeV, ref AsciiWriter writer)
    {
        writer.Write((long)code);
        writer.Write(" 1 1 2 0 0"u8);
        writer.Write(' ', momentum.X[i]);
        writer.Write(' ', momentum.Y[i]);
        writer.Write(' ', momentum.Z[i]);
        writer.Write(' ', momentum.E[i]);
        writer.Write(' ', massGeV);
        writer.Write(" 0 9\n"u8);
    }

    private static string Xml(string text) => SecurityElement.Escape(text) ?? "";
}
