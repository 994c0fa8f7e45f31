using System.Globalization;
using System.Text.RegularExpressions;
using TridentFramework.Host.Events;

namespace TridentFramework.Host.Tests.Events;

/// <summary>Tables of events, read after RFC 4180.</summary>
public sealed partial class CsvFormatTests
{
    [Test]
    public void EveryEventIsALineWithUnitsInTheNamesOfTheColumns()
    {
        var sample = SyntheticEvents.Sample() with { WeightNames = ["CV", "a, \"b\"", "c"] };
        var written = SyntheticEvents.Batch(sample, 0, 60);
        var particles = ProcessParticles.Of(sample);
        var lines = EventFileText.Text(new CsvFormat(), sample).Split('\n');
        Assert.That(lines, Has.Length.EqualTo(62));
        Assert.That(lines[^1], Is.Empty);
        var names = Fields(lines[0]);
        Assert.That(names, Is.EqualTo(CsvFormat.Columns.Concat(["weight:CV", "weight:a, \"b\"", "weight:c"])));
        for (var i = 0; i < 60; i++)
        {
            var fields = lines[i + 1].Split(',');
            Assert.That(fields, Has.Length.EqualTo(names.Length));
            var row = names.Zip(fields).ToDictionary(static pair => pair.First, static pair => double.Parse(pair.Second, CultureInfo.InvariantCulture), StringComparer.Ordinal);
            var codes = particles[written.Process[i]][written.Nuclide[i]];
            Assert.That(
                new[] { "event", "process", "neutrinoPdg", "targetPdg", "struckPdg", "outgoingNeutrinoPdg", "minusPdg", "plusPdg" }.Select(name => row[name]),
                Is.EqualTo(new[] { i, codes.Id, codes.Neutrino, codes.Target, codes.Struck, codes.OutgoingNeutrino, codes.Minus, codes.Plus }));
            var momenta = written.Momenta;
            foreach (var (name, momentum) in new[] { ("outgoingNeutrino", momenta.KPrime[i]), ("minus", momenta.PMinus[i]), ("plus", momenta.PPlus[i]), ("recoil", momenta.Recoil[i]) })
            {
                Assert.That(
                    new[] { "EnergyGeV", "PxGeV", "PyGeV", "PzGeV" }.Select(component => row[name + component]),
                    Is.EqualTo(new[] { momentum.E, momentum.X, momentum.Y, momentum.Z }));
            }

            Assert.That(row["neutrinoPyGeV"], Is.EqualTo(momenta.NeutrinoEnergyGeV[i] * sample.BeamDirection.Y));
            Assert.That(
                new[] { "neutrinoEnergyGeV", "qSquaredGeV2", "kSquaredGeV2", "pairMassSquaredGeV2", "vertexXMm", "vertexYMm", "vertexZMm", "timeNs" }.Select(name => row[name]),
                Is.EqualTo(new[]
                {
                    momenta.NeutrinoEnergyGeV[i], momenta.QSquared[i], momenta.KSquared[i], momenta.L2[i], written.VertexXMm[i], written.VertexYMm[i], written.VertexZMm[i], written.TimeNs[i],
                }));
            Assert.That(names[^3..].Select(name => row[name]), Is.EqualTo(written.Weights.Select(w => w[i])));
        }
    }

    private static string[] Fields(string line) =>
        [.. Field().Matches(line).Select(static match => match.Groups["quoted"].Success ? match.Groups["quoted"].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : match.Value)];

    [GeneratedRegex("(?<=^|,)(\"(?<quoted>([^\"]|\"\")*)\"|[^,\"]*)(?=,|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Field();
}
