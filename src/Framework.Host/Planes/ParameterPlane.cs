using TridentFramework.Host.RunCards;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Planes;

/// <summary>A plane, or a line, of parameters of new physics and constants: gives the models at each of its points.</summary>
internal sealed class ParameterPlane
{
    private readonly IReadOnlyList<PluginReference> _references;
    private readonly IReadOnlyList<INewPhysicsModel> _models;
    private readonly PhysicalConstants _constants;
    private readonly string _baseDirectory;
    private readonly (PlaneAxis Axis, AxisTarget Target)[] _axes;

    /// <summary>Makes the plane.</summary>
    /// <param name="references">New physics of the setting.</param>
    /// <param name="models">Its models, which serve wherever no axis changes them.</param>
    /// <param name="constants">Constants of the setting.</param>
    /// <param name="baseDirectory">Folder of the card.</param>
    /// <param name="axes">One or two axes and what they change.</param>
    public ParameterPlane(
        IReadOnlyList<PluginReference> references,
        IReadOnlyList<INewPhysicsModel> models,
        PhysicalConstants constants,
        string baseDirectory,
        IReadOnlyList<(PlaneAxis Axis, AxisTarget Target)> axes)
    {
        (_references, _models, _constants, _baseDirectory) = (references, models, constants, baseDirectory);
        _axes = [.. axes];
    }

    /// <summary>First axis.</summary>
    public PlaneAxis X => _axes[0].Axis;

    /// <summary>Second axis; null for a line.</summary>
    public PlaneAxis? Y => _axes.Length > 1 ? _axes[1].Axis : null;

    /// <summary>Number of values of the second axis; one for a line.</summary>
    public int Rows => Y?.Values.Count ?? 1;

    /// <summary>Number of values of the first axis.</summary>
    public int Columns => X.Values.Count;

    /// <summary>Points whose models a walk is trained on: ends and middles of the axes.</summary>
    public IReadOnlyList<(int Column, int Row)> Probes =>
        [.. from row in new[] { 0, Rows / 2, Rows - 1 }.Distinct()
            from column in new[] { 0, Columns / 2, Columns - 1 }.Distinct()
            select (column, row)];

    /// <summary>Constants and new physics at a point.</summary>
    /// <param name="column">Number of the value of the first axis.</param>
    /// <param name="row">Number of the value of the second axis.</param>
    /// <exception cref="PluginParameterException">A plugin refuses the parameters.</exception>
    public (PhysicalConstants Constants, IReadOnlyList<INewPhysicsModel> Models) At(int column, int row)
    {
        var constants = _constants;
        var parameters = new object?[_references.Count];
        for (var axis = 0; axis < _axes.Length; axis++)
        {
            var value = _axes[axis].Axis.Values[axis == 0 ? column : row];
            if (_axes[axis].Target is { Plugin: { } index, Path: var path })
                parameters[index] = path.With(parameters[index] ?? _references[index].Parameters, value);
            else
                constants = (PhysicalConstants)_axes[axis].Target.Path.With(constants, value);
        }

        var models = new INewPhysicsModel[_references.Count];
        for (var i = 0; i < models.Length; i++)
        {
            models[i] = parameters[i] is null && ReferenceEquals(constants, _constants)
                ? _models[i]
                : (INewPhysicsModel)_references[i].Factory.Create(parameters[i] ?? _references[i].Parameters, new PluginContext(constants, _baseDirectory));
        }

        return (constants, models);
    }
}
