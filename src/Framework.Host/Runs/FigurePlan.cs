using TridentFramework.Host.Figures;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Runs;

/// <summary>How the curves of a task are told apart in its figure: decided before anything is computed, so that a figure that cannot be drawn is an error of the card.</summary>
internal sealed class FigurePlan
{
    // Roles in which a dimension is best seen; it gets another one if its own is taken.
    private static readonly (FigureDimension Dimension, FigureRole Role)[] Preferences =
    [
        (FigureDimension.Histogram, FigureRole.Panels),
        (FigureDimension.Scenario, FigureRole.Panels),
        (FigureDimension.Particle, FigureRole.Panels),
        (FigureDimension.Source, FigureRole.Colours),
        (FigureDimension.Quantity, FigureRole.Lines),
        (FigureDimension.Channel, FigureRole.Colours),
        (FigureDimension.Contribution, FigureRole.Lines),
        (FigureDimension.Variant, FigureRole.Colours),
    ];

    private static readonly int LineStyles = Enum.GetValues<LineStyle>().Length;

    private readonly Dictionary<FigureRole, FigureDimension> _dimensions;
    private readonly FigureSelectionKeys _only;

    private FigurePlan(Dictionary<FigureRole, FigureDimension> dimensions, FigureSelectionKeys only, IReadOnlyList<FigureKeySet> curves) =>
        (_dimensions, _only, Curves) = (dimensions, only, curves);

    /// <summary>The curves that are drawn.</summary>
    public IReadOnlyList<FigureKeySet> Curves { get; }

    /// <summary>Makes a plan.</summary>
    /// <param name="keys">What the card says.</param>
    /// <param name="all">Every curve of the task.</param>
    /// <param name="problem">What is wrong and what would be right; null if nothing is.</param>
    /// <returns>The plan; null with a problem.</returns>
    public static FigurePlan? Of(FigureKeys keys, IReadOnlyList<FigureKeySet> all, out string? problem)
    {
        problem = null;
        foreach (var dimension in Enum.GetValues<FigureDimension>())
        {
            var known = Values(all, dimension);
            var only = keys.Only.Of(dimension) ?? [];
            if (only.Distinct(StringComparer.Ordinal).Count() < only.Count)
            {
                problem = $"only: {Name(dimension)} {CardText.Quote(only.GroupBy(static value => value, StringComparer.Ordinal).First(static g => g.Skip(1).Any()).Key)} is listed twice; keep one";
                return null;
            }

            if (only.FirstOrDefault(value => !known.Contains(value, StringComparer.Ordinal)) is { } unknown)
            {
                problem = known.Count == 0
                    ? $"only: this task has no {Name(dimension)}"
                    : $"only: {Name(dimension)} {CardText.Quote(unknown)} is not in this task{NearestNames.Suggestion(unknown, known)} (known: {string.Join(", ", known)})";
                return null;
            }
        }

        var names = Enum.GetValues<FigureDimension>().SelectMany(dimension => Values(all, dimension)).ToHashSet(StringComparer.Ordinal);
        if (keys.Labels.Keys.FirstOrDefault(name => !names.Contains(name)) is { } nameless)
        {
            problem = $"labels: {CardText.Quote(nameless)} is no name in this task{NearestNames.Suggestion(nameless, names)} (known: {string.Join(", ", names)})";
            return null;
        }

        var curves = all.Where(curve => Array.TrueForAll(Enum.GetValues<FigureDimension>(), d => keys.Only.Of(d) is not { } list || (curve.Of(d) is { } value && list.Contains(value, StringComparer.Ordinal)))).ToList();
        if (curves.Count == 0)
        {
            problem = "only: nothing is left to draw";
            return null;
        }

        var roles = new Dictionary<FigureRole, FigureDimension>();
        foreach (var (role, given) in new[] { (FigureRole.Panels, keys.Panels), (FigureRole.Colours, keys.Colours), (FigureRole.Lines, keys.Lines) })
        {
            if (given is not { } dimension)
                continue;
            if (Values(all, dimension).Count == 0)
            {
                problem = $"{RoleName(role)}: this task has no {Name(dimension)}; {string.Join(", ", Preferences.Where(p => Values(all, p.Dimension).Count > 0).Select(static p => Name(p.Dimension)))} are what its curves differ in";
                return null;
            }

            roles.Add(role, dimension);
        }

        foreach (var (dimension, preferred) in Preferences.Where(p => !roles.ContainsValue(p.Dimension)))
        {
            // What follows from the roles that are given needs none of its own, such as the scenario from the nuclide.
            if (curves.GroupBy(curve => (Role(curve, FigureRole.Panels), Role(curve, FigureRole.Colours), Role(curve, FigureRole.Lines))).All(alike => Values(alike, dimension).Count <= 1))
                continue;
            var role = new[] { preferred, FigureRole.Colours, FigureRole.Lines, FigureRole.Panels }.Where(r => !roles.ContainsKey(r)).Select(static r => (FigureRole?)r).FirstOrDefault();
            if (role is not { } free)
            {
                problem = $"curves that differ only in their {Name(dimension)} would look alike; choose one with 'only: {{{Name(dimension)}: [{CardText.Quote(Values(curves, dimension)[0])}]}}'";
                return null;
            }

            roles.Add(free, dimension);
        }

        string? Role(FigureKeySet curve, FigureRole role) => roles.TryGetValue(role, out var dimension) ? curve.Of(dimension) : null;

        var plan = new FigurePlan(roles, keys.Only, curves);
        problem = plan.TooMany(FigureRole.Colours, Palette.Colours.Count) ?? plan.TooMany(FigureRole.Lines, LineStyles);
        return problem is null ? plan : null;
    }

    /// <summary>What a role shows, in order; one null where the role is not needed.</summary>
    public IReadOnlyList<string?> ValuesOf(FigureRole role)
    {
        if (!_dimensions.TryGetValue(role, out var dimension))
            return [null];
        var values = Values(Curves, dimension);
        return _only.Of(dimension) is { } order ? [.. order.Where(values.Contains)] : [.. values];
    }

    /// <summary>The value that a curve has in a role; null where the role is not needed.</summary>
    public string? Value(FigureRole role, FigureKeySet curve) => _dimensions.TryGetValue(role, out var dimension) ? curve.Of(dimension) : null;

    /// <summary>The dimension of a role; null where the role is not needed.</summary>
    public FigureDimension? DimensionOf(FigureRole role) => _dimensions.TryGetValue(role, out var dimension) ? dimension : null;

    private string? TooMany(FigureRole role, int most)
    {
        var count = ValuesOf(role).Count;
        return count <= most
            ? null
            : $"{RoleName(role)}: there are {most} of them, but {count} of {Name(_dimensions[role])} to tell apart; choose with 'only: {{{Name(_dimensions[role])}: [...]}}'";
    }

    private static List<string> Values(IEnumerable<FigureKeySet> curves, FigureDimension dimension) => [.. curves.Select(c => c.Of(dimension)).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static string Name(FigureDimension dimension) => CardKey.CamelCase(dimension.ToString());

    private static string RoleName(FigureRole role) => CardKey.CamelCase(role.ToString());
}
