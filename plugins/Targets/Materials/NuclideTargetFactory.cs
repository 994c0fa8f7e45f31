using System.Globalization;
using System.Text.RegularExpressions;
using TridentFramework.Plugins;
using TridentFramework.Targets;

namespace TridentFramework.Materials;

/// <summary>A target of one nuclide, with atomic and nuclear mass from AME2020.</summary>
public sealed partial class NuclideTargetFactory : PluginFactory<ITarget, NuclideTargetParameters>
{
    /// <inheritdoc/>
    public override string Name => "Nuclide";

    /// <inheritdoc/>
    public override string Summary => "Target of a single nuclide, such as Ar40.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References => [Publications.AtomicMassEvaluation2020];

    /// <inheritdoc/>
    public override ValidationStatus Status => ValidationStatus.Validated;

    /// <inheritdoc/>
    /// <exception cref="PluginParameterException">The name is not symbol and mass number, or the mass table does not have it.</exception>
    public override ITarget Create(NuclideTargetParameters parameters, PluginContext context)
    {
        var match = NuclideName().Match(parameters.Name.Trim());
        if (!match.Success || !int.TryParse(match.Groups["a"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var a))
            throw new PluginParameterException("name", $"'{parameters.Name}' is not a nuclide; write element symbol and mass number, such as Ar40, 40Ar or Ar-40");
        var nuclide = IsotopeTable.Load().Nuclide(match.Groups["symbol"].Value, a, "name");
        return new MaterialTarget(nuclide.ToString(), [new TargetComponent(nuclide, 1.0)], null);
    }

    [GeneratedRegex("^(?:(?<symbol>[A-Za-z]+)-?(?<a>[0-9]+)|(?<a>[0-9]+)-?(?<symbol>[A-Za-z]+))$", RegexOptions.ExplicitCapture)]
    private static partial Regex NuclideName();
}
