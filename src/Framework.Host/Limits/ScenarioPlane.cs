using TridentFramework.Host.Planes;
using TridentFramework.Host.RunCards;
using TridentFramework.Host.Runs;

namespace TridentFramework.Host.Limits;

/// <summary>A quantity of a scenario over a plane, summed over its channels. Channels of different neutrinos count by their share of the beam.</summary>
internal static class ScenarioPlane
{
    /// <summary>The quantity at each point of the plane.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="channels">Planes of the channels of one setting.</param>
    public static double[] Of(PlaneQuantity quantity, IReadOnlyList<CrossSectionPlane> channels)
    {
        var sum = Sum(quantity, channels);
        if (quantity == PlaneQuantity.Ratio)
        {
            var standard = StandardModelOf(quantity, channels);
            for (var i = 0; i < sum.Length; i++)
                sum[i] /= standard;
        }

        return sum;
    }

    /// <summary>The quantity of the Standard Model; for ratios what they are divided by.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="channels">Planes of the channels of one setting.</param>
    public static double StandardModelOf(PlaneQuantity quantity, IReadOnlyList<CrossSectionPlane> channels) =>
        channels.Sum(channel => Weight(quantity, channel) * channel.StandardModel.Value);

    /// <summary>How far the points of a plane are from the Standard Model: the largest share that new physics alone would have in a channel.</summary>
    /// <param name="channels">Planes of all channels and scenarios.</param>
    public static double[] Distance(IReadOnlyList<CrossSectionPlane> channels) =>
        [.. Enumerable.Range(0, channels[0].RatioAlone.Length).Select(point => channels.Max(channel => channel.RatioAlone[point]))];

    private static double[] Sum(PlaneQuantity quantity, IReadOnlyList<CrossSectionPlane> channels)
    {
        var sum = new double[channels[0].CrossSectionFb.Length];
        foreach (var channel in channels)
        {
            var weight = Weight(quantity, channel);
            for (var i = 0; i < sum.Length; i++)
                sum[i] += weight * channel.CrossSectionFb[i];
        }

        return sum;
    }

    private static double Weight(PlaneQuantity quantity, CrossSectionPlane channel) => quantity switch
    {
        PlaneQuantity.Events => EventRate.PerFemtobarn(channel.Query.Setting, channel.Query.Channel),
        PlaneQuantity.Ratio => channel.Query.Setting.Beam!.Spectrum(channel.Query.Channel.Incoming).Integral,
        _ => 1.0,
    };
}
