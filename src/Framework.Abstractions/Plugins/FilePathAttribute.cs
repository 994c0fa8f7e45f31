namespace TridentFramework.Plugins;

/// <summary>
/// The parameter, a string, names a file. A card may be included by a card in another folder, so the host reads a relative name from the folder of
/// the card in which it is written; the plugin then finds it by <see cref="PluginContext.ResolvePath"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FilePathAttribute : Attribute;
