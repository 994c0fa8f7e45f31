using System.Globalization;
using TridentFramework.Host.Figures;
using TridentFramework.Host.Planes;
using TridentFramework.NewPhysics;
using TridentFramework.Plugins;

namespace TridentFramework.Host.RunCards;

/// <summary>
/// Makes the planes of tasks for a setting. The ends of an axis are put into the card's tree and read like any other value, so that what a parameter allows is checked.
/// </summary>
/// <param name="plugins">Where plugins are found.</param>
/// <param name="folder">Folder of the card that was asked for.</param>
/// <param name="problems">Receives the problems.</param>
internal sealed class PlaneReader(IPluginSource plugins, MainCardFolder folder, CardProblems problems)
{
    /// <summary>The plane of a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="merged">Keys of the setting.</param>
    /// <param name="keys">The same, read.</param>
    /// <param name="models">Models of the new physics of the setting.</param>
    /// <returns>The plane; null with the problems reported.</returns>
    public ParameterPlane? Read(PlaneTask task, CardMapping merged, MergedSetting keys, IReadOnlyList<INewPhysicsModel> models)
    {
        // What could not be read has been reported.
        if (task.X is not { Parameter: not null, From: not null, To: not null } || task.Y is { } y && y is not { Parameter: not null, From: not null, To: not null })
            return null;
        var axes = new List<(PlaneAxis Axis, AxisTarget Target)>();
        foreach (var axis in task.Y is null ? [task.X] : new[] { task.X, task.Y })
        {
            if (Read(axis, merged, keys) is { } read)
                axes.Add(read);
        }

        if (axes.Count < (task.Y is null ? 1 : 2))
            return null;
        if (axes is [{ Axis.Parameter: var first }, { Axis.Parameter: var second }] && first == second)
        {
            problems.Add(task.Y!.Parameter.Node, $"{first} is the other axis too; a plane has two parameters");
            return null;
        }

        if (task is LimitsTask { Overlays.Count: > 0 } && axes is not [{ Axis: { Unit: "GeV" } }, { Axis: { Unit: null } }])
        {
            problems.Add(task.X.Parameter.Node, "overlays lie over a plane of mass (x, in GeV) and coupling (y, a bare number); leave them out here, or change the axes");
            return null;
        }

        for (var i = 0; i < models.Count; i++)
        {
            if (models[i].AmplitudeTerm is not { } term)
                continue;
            var isSecond = models.Take(i).Any(static m => m.AmplitudeTerm is not null);
            if (!isSecond && term is IFactorisedAmplitudeTerm)
                continue;
            problems.Add(keys.NewPhysics[i].Node, isSecond
                ? $"{keys.NewPhysics[i].Name} is the second plugin with an amplitude of its own; a plane has room for one"
                : $"{keys.NewPhysics[i].Name} has an amplitude of its own that is no factor of K2, so that planes cannot come from one walk; compute points as variants");
            return null;
        }

        var plane = new ParameterPlane(keys.NewPhysics, models, keys.Constants, folder.Path, axes);
        return IsAccepted(plane, task) ? plane : null;
    }

    private (PlaneAxis Axis, AxisTarget Target)? Read(PlaneAxisKeys axis, CardMapping merged, MergedSetting keys)
    {
        var (path, node) = (axis.Parameter.Value, axis.Parameter.Node);
        if (!CardOverrides.TryKeys(path, out var steps))
            return Refuse(node, $"{CardText.Quote(path)} is not a path; write the parameter as in --set, such as newPhysics[0].parameters.mass");
        if (Target(steps, node, keys) is not { } target || !new FigureAxisChecks(problems).IsLabel(axis.Label))
            return null;
        if (End(axis.From, path, merged, target) is not { } from || End(axis.To, path, merged, target) is not { } to)
            return null;
        if (!(from < to))
            return Refuse(axis.From.Node, $"is {Shown(from, target)}, not below 'to' ({Shown(to, target)})");
        if (axis.Spacing == PointSpacing.Log && from <= 0.0)
            return Refuse(axis.From.Node, $"is {Shown(from, target)}, which logarithmic spacing cannot reach; give more, or write 'spacing: linear'");
        IPointRange range = new Ends(from, to, axis.Points, axis.Spacing);
        var name = steps[^1];
        var label = axis.Label?.Value ?? LabelEscape.Of(name) + (target.Path.Unit is { } unit ? $" [{unit.Replace("2", "^2", StringComparison.Ordinal)}]" : "");
        return (new PlaneAxis(string.Join('.', steps).Replace(".[", "[", StringComparison.Ordinal), name, target.Path.Unit, axis.Spacing, range.Values(), label), target);
    }

    private AxisTarget? Target(IReadOnlyList<string> steps, CardNode node, MergedSetting keys)
    {
        if (steps is ["constants", _])
            return ParameterPath.Of(keys.Constants, [.. steps.Skip(1)], "constants", out var unknown) is { } constant ? new AxisTarget(null, constant) : Refused(node, unknown!);
        if (steps is not ["newPhysics", ['[', .. var number, ']'], "parameters", _, ..])
            return Refused(node, "is no axis of a plane; these are numbers of newPhysics plugins, such as newPhysics[0].parameters.mass, and of constants. For other keys write variants");
        if (int.Parse(number, CultureInfo.InvariantCulture) is var index && index >= keys.NewPhysics.Count)
            return Refused(node, $"does not exist: newPhysics has {keys.NewPhysics.Count} plugin{(keys.NewPhysics.Count == 1 ? "" : "s")}{(keys.NewPhysics.Count == 0 ? "; write the one whose parameters are scanned" : ", numbered from 0")}");
        var plugin = keys.NewPhysics[index];
        return ParameterPath.Of(plugin.Parameters, [.. steps.Skip(3)], plugin.Name, out var problem) is { } path ? new AxisTarget(index, path) : Refused(node, problem!);
    }

    private double? End(Located<Quantity> end, string path, CardMapping merged, AxisTarget target)
    {
        var (number, unit) = end.Value;
        var text = string.Create(CultureInfo.InvariantCulture, $"{number:R}{(unit is null ? "" : " " + unit)}");
        var value = new CardScalar(text, isQuoted: false, end.Node.Position, end.Node.Path);
        var before = problems.Count;
        if (new CardOverrides(problems).Set(merged, path, value, end.Node.Position) is not { } changed)
            return null;

        // Problems of the rest of the setting have been reported.
        var isBound = new CardBinder(plugins, folder, problems, isPartial: false).BindRecord(changed, typeof(MergedSetting), out var record);
        var keys = (MergedSetting)record;
        if (problems.Count > before || !isBound)
            return null;
        return target.Path.Read(target.Plugin is { } index ? keys.NewPhysics[index].Parameters : keys.Constants);
    }

    // A plugin may refuse what its ranges allow; what it takes in the corners it mostly takes between them.
    private bool IsAccepted(ParameterPlane plane, PlaneTask task)
    {
        foreach (var (column, row) in plane.Probes)
        {
            try
            {
                plane.At(column, row);
            }
            catch (PluginParameterException exception)
            {
                problems.Add(task.X.Parameter.Node, $"the plane has points that the plugin refuses: {exception.Message}");
                return false;
            }
            catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
            {
                var node = task.X.Parameter.Node;
                problems.Add(node.Position, node.Path, $"the plane has points where a plugin failed with {exception.GetType().Name}: {exception.Message}", isPluginFault: true);
                return false;
            }
        }

        return true;
    }

    private static string Shown(double value, AxisTarget target) => string.Create(CultureInfo.InvariantCulture, $"{value:R}{(target.Path.Unit is { } unit ? " " + unit : "")}");

    private (PlaneAxis Axis, AxisTarget Target)? Refuse(CardNode node, string message)
    {
        problems.Add(node, message);
        return null;
    }

    private AxisTarget? Refused(CardNode node, string message)
    {
        problems.Add(node, message);
        return null;
    }

    private sealed record Ends(double First, double Last, int Points, PointSpacing Spacing) : IPointRange;
}
