using System.Globalization;
using TridentFramework.Host.Events;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Tests.Events;

/// <summary>HEPEVT text, read as LArSoft's TextFileGen does: a line of two numbers, then fifteen numbers for each particle.</summary>
public sealed class HepevtFormatTests
{
    private static readonly EventSample Sample = SyntheticEvents.Sample();

    [Test]
    public void EveryParticleHasFifteenNumbers()
    {
        var written = SyntheticEvents.Batch(Sample, 0, 60);
        var lines = EventFileText.Text(new HepevtFormat(), Sample).Split('\n');
        var line = 0;
        for (var i = 0; i < 60; i++)
        {
            var process = Sample.Processes[written.Process[i]];
            var isBound = process.Contribution != Contribution.Coherent && process.Nuclides[written.Nuclide[i]].A > 1;
            var count = isBound ? 7 : 6;
            Assert.That(lines[line++], Is.EqualTo($"{i} {count}"));
            var particles = lines[line..(line + count)].Select(static text => text.Split(' ').Select(static field => double.Parse(field, CultureInfo.InvariantCulture)).ToArray()).ToArray();
            line += count;
            Assert.That(particles, Has.All.Length.EqualTo(15));
            Assert.That(particles.Select(static p => p[0]), Is.EqualTo(isBound ? new[] { 3.0, 3, 3, 1, 1, 1, 1 } : [3.0, 3, 1, 1, 1, 1]), "only final particles are tracked");
            Assert.That(particles[^3][6..10], Is.EqualTo(new[] { written.Momenta.PMinus.X[i], written.Momenta.PMinus.Y[i], written.Momenta.PMinus.Z[i], written.Momenta.PMinus.E[i] }));
            Assert.That(particles[^3][10], Is.EqualTo(process.Channel.MinusMassGeV));
            foreach (var particle in particles)
            {
                Assert.That(particle[11..], Is.EqualTo(new[] { written.VertexXMm[i] / 10.0, written.VertexYMm[i] / 10.0, written.VertexZMm[i] / 10.0, written.TimeNs[i] }), "cm and ns");
                Assert.That(particle[2..6], Has.All.InRange(0.0, (double)count), "relatives are particles of the event");
            }

            AssertRelatives(particles);
        }

        Assert.That(lines[line..], Is.EqualTo(new[] { "" }));
    }

    // A mother has its daughter among its daughters.
    private static void AssertRelatives(double[][] particles)
    {
        for (var daughter = 1; daughter <= particles.Length; daughter++)
        {
            foreach (var mother in particles[daughter - 1][2..4].Where(static m => m > 0))
                Assert.That(daughter, Is.InRange((int)particles[(int)mother - 1][4], (int)particles[(int)mother - 1][5]));
        }
    }
}
