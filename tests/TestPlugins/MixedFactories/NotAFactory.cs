using System.ComponentModel.Composition;
using TridentFramework.Plugins;

namespace TridentFramework.TestPlugins.MixedFactories;

[Export(typeof(IPluginFactory))]
public sealed class NotAFactory;
