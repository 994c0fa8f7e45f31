using TridentFramework.Host.Limits;
using TridentFramework.Host.RunCards;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Commands;

/// <summary>What a study should cite: the papers behind the calculation and those of the plugins that it uses.</summary>
internal static class StudyCitations
{
    private static readonly Citation[] Calculation =
    [
        .. LimitCitations.Of("Altmannshofer:2019zhy", "Altmannshofer:2014pba"),
        new("Lepage:2020tgj", "Lepage, G. Peter", "Adaptive multidimensional integration: VEGAS enhanced", 2021)
        {
            ArXiv = "2009.05112", Journal = "J. Comput. Phys. 439, 110386", Doi = "10.1016/j.jcp.2021.110386",
        },
        new("Joe:2008", "Joe, Stephen and Kuo, Frances Y.", "Constructing Sobol sequences with better two-dimensional projections", 2008)
        {
            Journal = "SIAM J. Sci. Comput. 30, 2635", Doi = "10.1137/070709359",
        },
    ];

    /// <summary>Citations without repetition, the calculation's first.</summary>
    public static IReadOnlyList<Citation> Of(Study study) =>
        [.. Calculation.Concat(study.PluginUses.SelectMany(static use => use.Factory.References)).Concat(study.Tasks.OfType<LimitsTask>().SelectMany(Of)).DistinctBy(static c => c.Key, StringComparer.Ordinal)];

    // Who published a curve does not depend on where it is drawn.
    private static IEnumerable<Citation> Of(LimitsTask task) =>
        task.Constraints.SelectMany(static c => c.Sources).Concat(task.Overlays.SelectMany(static o => o.Of(1e-3, 1.0, 2)).SelectMany(static o => o.Sources));
}
