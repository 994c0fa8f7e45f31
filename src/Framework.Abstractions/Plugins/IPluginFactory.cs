using System.ComponentModel.Composition;

namespace TridentFramework.Plugins;

/// <summary>
/// The one factory contract of all families. Derive from <see cref="PluginFactory{TModel, TParameters}"/>; the export is inherited, so a
/// public sealed class with a parameterless constructor is all that a plugin assembly needs.
/// </summary>
[InheritedExport(typeof(IPluginFactory))]
public interface IPluginFactory
{
    /// <summary>Family, which follows from the model's contract.</summary>
    PluginFamily Family { get; }

    /// <summary>Name in run cards, unique in its family; the field's noun in full, such as LMuMinusLTau.</summary>
    string Name { get; }

    /// <summary>One sentence on what it is.</summary>
    string Summary { get; }

    /// <summary>Publications that a run with it should cite.</summary>
    IReadOnlyList<Citation> References { get; }

    /// <summary>How far it has been tested.</summary>
    ValidationStatus Status { get; }

    /// <summary>
    /// A sealed record with <c>required init</c> or defaulted properties. Its doc comments, <see cref="Units.UnitAttribute"/> and
    /// <see cref="System.ComponentModel.DataAnnotations.RangeAttribute"/> give validation, description and schema.
    /// </summary>
    Type ParametersType { get; }

    /// <summary>Makes the model.</summary>
    /// <param name="parameters">An instance of <see cref="ParametersType"/>, each property within its range.</param>
    /// <param name="context">Constants and files of the run.</param>
    /// <returns>An instance of the family's contract.</returns>
    /// <exception cref="PluginParameterException">The parameters do not fit together, or a file cannot be used.</exception>
    object Create(object parameters, PluginContext context);
}
