using System.Text.Json;
using System.Text.Json.Nodes;
using TridentFramework.Host.Tests.Events;

namespace TridentFramework.Host.Tests.RunCards;

/// <summary>Another validator of JSON schemas, python3-jsonschema.</summary>
internal static class SchemaCounterpart
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Skips the tests where there is none.</summary>
    public static void Find()
    {
        if (!File.Exists(Python) || ProgramOutcome.Of(Python, 60, "-c", "import yaml; from jsonschema import Draft202012Validator").ExitCode != 0)
            Assert.Ignore($"no {Python} with jsonschema and yaml (python3-jsonschema, python3-yaml)");
    }

    /// <summary>Errors of each card, each as <c>path: message</c>; null for what the program cannot read as YAML.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<(string Path, string Message)>?> Errors(JsonObject schema, IEnumerable<(string Name, string Text)> cards)
    {
        var work = new JsonObject
        {
            ["schemas"] = new JsonObject { ["card"] = schema.DeepClone() },
            ["cards"] = new JsonArray([.. cards.Select(static card => new JsonObject { ["name"] = card.Name, ["schema"] = "card", ["text"] = card.Text })]),
        };
        using var folder = new CardFolder();
        var outcome = ProgramOutcome.Of(Python, 180, Path.Combine(Repository.Root, "tests", "Framework.Host.Tests", "RunCards", "validate_cards.py"), folder.Write("work.json", work.ToJsonString()));
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Errors);
        return JsonSerializer.Deserialize<Dictionary<string, List<Dictionary<string, string>>?>>(outcome.Output)!
            .ToDictionary(static answer => answer.Key, static answer => (IReadOnlyList<(string, string)>?)answer.Value?.Select(static error => (error["path"], error["message"])).ToList());
    }
}
