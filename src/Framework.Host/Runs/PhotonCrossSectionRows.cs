using TridentFramework.Engine.EquivalentPhotons;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Runs;

/// <summary>Makes the table of cross sections on a real photon.</summary>
internal static class PhotonCrossSectionRows
{
    /// <summary>The rows of a setting.</summary>
    /// <param name="scenario">Name of the scenario.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="invariantMassesGeV">sqrt(s), GeV.</param>
    public static IEnumerable<PhotonCrossSectionRow> Of(string scenario, Setting setting, IReadOnlyList<double> invariantMassesGeV)
    {
        foreach (var channel in setting.Channels)
        {
            var exact = new RealPhotonCrossSection(channel, setting.Constants, setting.NewPhysics);
            foreach (var mass in invariantMassesGeV)
            {
                double? logarithm = mass * mass > exact.ThresholdGeV2 && exact.ConstantCouplings is { } couplings ? LeadingLogarithms.ContactFb(channel, couplings, setting.Constants, mass * mass) : null;
                yield return new PhotonCrossSectionRow(scenario, setting.Name, channel.ToString(), mass, exact.At(mass * mass), logarithm);
            }
        }
    }
}
