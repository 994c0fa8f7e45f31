using TridentFramework.Engine.Constraints;
using TridentFramework.Host.Figures;

namespace TridentFramework.Host.Limits;

/// <summary>
/// Masses and couplings that change the rate of solar 7Be neutrinos at Borexino too much, <see cref="BorexinoScattering"/>. Every coupling above the one at which the rate is too high is
/// excluded; where destructive interference makes the rate too low, so are the couplings between the two at which it crosses that end.
/// </summary>
/// <param name="Name">Name in results.</param>
/// <param name="Label">Label in figures.</param>
/// <param name="Scattering">The process.</param>
/// <param name="Lowest">Least rate over that of the Standard Model, below 1.</param>
/// <param name="Highest">Largest rate over that of the Standard Model, above 1.</param>
internal sealed record BorexinoOverlay(string Name, string Label, BorexinoScattering Scattering, double Lowest, double Highest) : IOverlaySource
{
    /// <summary>Name of a card that gives none.</summary>
    public const string DefaultName = "borexino";

    /// <summary>Label of a card that gives none.</summary>
    public const string DefaultLabel = "Borexino";

    /// <summary>Confidence level of the range of arXiv:1902.06765, two standard deviations.</summary>
    public const double PublishedConfidenceLevel = 0.9545;

    private const int Bisections = 50;

    /// <summary>Confidence level of the range; null where none is stated.</summary>
    public double? ConfidenceLevel { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<Overlay> Of(double lowestMassGeV, double highestMassGeV, int points)
    {
        var masses = MassGrid.Of(lowestMassGeV, highestMassGeV, points);
        PlanePoint[] excess = [.. masses.Select(mass => new PlanePoint(mass, Scattering.CouplingsAt(mass, Highest)[0]))];
        var deficits = Deficits(masses);
        return
        [
            new Overlay(Name, Label, OverlayMeaning.Excluded)
            {
                Areas = [.. CurveArea.Of([excess], CurveSide.Above), .. deficits.Select(static deficit => (IReadOnlyList<PlanePoint>)[.. deficit.Lower, .. deficit.Upper.AsEnumerable().Reverse()])],
                Lines = [excess, .. deficits.SelectMany(static deficit => new[] { deficit.Lower, deficit.Upper })],
                ConfidenceLevel = ConfidenceLevel,
                Sources = LimitCitations.Of("Altmannshofer:2019zhy"),
            },
        ];
    }

    // Runs of neighbouring masses with a deficit, each closed at the mass where the two couplings meet.
    private List<(IReadOnlyList<PlanePoint> Lower, IReadOnlyList<PlanePoint> Upper)> Deficits(double[] masses)
    {
        var deficits = new List<(IReadOnlyList<PlanePoint>, IReadOnlyList<PlanePoint>)>();
        var run = new List<(double Mass, IReadOnlyList<double> Couplings)>();
        for (var i = 0; i < masses.Length; i++)
        {
            var couplings = Scattering.CouplingsAt(masses[i], Lowest);
            if (couplings.Count == 2)
            {
                if (run.Count == 0 && i > 0)
                    run.Add(Tip(masses[i], masses[i - 1]));
                run.Add((masses[i], couplings));
            }

            if (run.Count > 0 && (couplings.Count != 2 || i == masses.Length - 1))
            {
                if (couplings.Count != 2)
                    run.Add(Tip(masses[i - 1], masses[i]));
                deficits.Add(([.. run.Select(static at => new PlanePoint(at.Mass, at.Couplings[0]))], [.. run.Select(static at => new PlanePoint(at.Mass, at.Couplings[1]))]));
                run.Clear();
            }
        }

        return deficits;
    }

    private (double Mass, IReadOnlyList<double> Couplings) Tip(double within, double beyond)
    {
        for (var i = 0; i < Bisections; i++)
        {
            var middle = Math.Sqrt(within * beyond);
            if (Scattering.CouplingsAt(middle, Lowest).Count == 2)
                within = middle;
            else
                beyond = middle;
        }

        return (within, Scattering.CouplingsAt(within, Lowest));
    }
}
