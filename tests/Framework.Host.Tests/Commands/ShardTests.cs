using System.Text.Json.Nodes;

namespace TridentFramework.Host.Tests.Commands;

/// <summary>A run cut into shards and merged is the run.</summary>
public sealed class ShardTests : CommandTests
{
    private const int Shards = 7;

    // Two variants beside the default, two channels, fixed energies (one below threshold, two that share their training), a beam read from a file,
    // and a title with characters that JSON and YAML escape in different ways.
    private const string Card = """
        schema: trident/1
        title: "é 😀 'q' \u0001"
        channels: [numu -> numu mu- mu+, numu -> nue mu- e+]
        beam: {plugin: HistogramFile, parameters: {file: flux.csv, energyUnit: GeV, fluxUnit: /m2/GeV/POT}}
        target: {plugin: Nuclide, parameters: {name: Ar40}}
        formFactor: FourierBessel
        nucleon: Alberico2008
        nuclearModel: FermiGas
        contributions: [coherent, proton]
        exposure: {mass: 1 t, protonsOnTarget: 1e21}
        integration: {relativeError: 5e-2, seed: 5}
        variants:
          - {name: light, newPhysics: [{plugin: LMuMinusLTau, parameters: {mass: 10 MeV, coupling: 1e-3}}]}
          - {name: exponential, formFactor: Exponential}
        tasks: [crossSection: {energies: [0.1 GeV, 5 GeV, 5.5 GeV]}, rates: {}, compare: {baseline: default}]
        """;

    private string _card = "";

    [SetUp]
    public void WriteCardAndFlux()
    {
        _card = WriteCard(Card);
        File.WriteAllText(Path.Combine(Folder, "flux.csv"), "energy_low,energy_high,numu\n0.5,1,1e-5\n1,4,1e-4\n4,10,2e-5\n");
    }

    [Test]
    public void MergedTheyGiveTheFilesOfTheWholeRunByteForByte()
    {
        Done(TridentInvocation.Of("run", _card, "--out", Out("whole")));
        Cut(_card);
        var merge = Merge(Out("shards"));
        Done(merge);
        Assert.That(Content("merged"), Is.EqualTo(Content("whole")));
        Assert.That(Directory.EnumerateFiles(Out("merged"), "*.csv").Count(), Is.EqualTo(4));
        Assert.That(merge.Output, Does.Contain("Expected events"));
    }

    [Test]
    public void TheyAreMergedByTheBuiltCommandFromAnotherFolder()
    {
        Cut(_card);
        using var process = new System.Diagnostics.Process
        {
            StartInfo = new System.Diagnostics.ProcessStartInfo("dotnet", [TridentRun.Assembly, "merge", "../shards", "--out", "../merged"])
            {
                WorkingDirectory = Directory.CreateDirectory(Out("elsewhere")).FullName,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = true,
            },
        };
        process.Start();
        var run = TridentRun.End(process);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Done(TridentInvocation.Of("run", _card, "--out", Out("whole")));
        Assert.That(Content("merged"), Is.EqualTo(Content("whole")));
    }

    [Test]
    public void ScenariosAndLoadedMapsAndNeighboursWithOtherHypothesesKeepTheirBits()
    {
        // Two variants with beams of one energy each: neighbours on the ladder of energies that cannot share their training.
        var card = WriteCard("""
            schema: trident/1
            channels: [numu -> numu mu- mu+]
            target: {plugin: Nuclide, parameters: {name: Ar40}}
            beam: {plugin: Monochromatic, parameters: {energy: 5 GeV}}
            formFactor: FourierBessel
            contributions: [coherent]
            integration: {relativeError: 5e-2}
            variants: [{name: other, formFactor: Exponential, beam: {plugin: Monochromatic, parameters: {energy: 5.1 GeV}}}]
            scenarios:
              - {name: one}
              - {name: two, integration: {seed: 2}}
            tasks: [crossSection: {}]
            """);
        Done(TridentInvocation.Of("run", card, "--out", Out("first"), "--save-maps", Out("maps.json")));
        Done(TridentInvocation.Of("run", card, "--out", Out("whole"), "--load-maps", Out("maps.json")));
        Cut(card, "--load-maps", Out("maps.json"));
        Done(Merge(Out("shards")));
        Assert.That(Content("merged"), Is.EqualTo(Content("whole")));
        Assert.That(TridentRun.Results(Out("merged"))["provenance"]!["loadedMapsSha256"], Is.Not.Null);
    }

    [Test]
    public void AShardSaysWhatItWroteAndHowToGoOnAndPrintsNoTables()
    {
        var run = Shard(_card, 3);
        Done(run);
        Assert.That(run.Output.TrimEnd(), Does.Match("wrote .*shard-3-of-7.json, 2 of 16 integrals; .* all 7 shards: trident merge .* --out RESULTS$"));
        Assert.That(Directory.EnumerateFiles(Out("shards")).Select(Path.GetFileName), Is.EqualTo(new[] { "shard-3-of-7.json" }));
        var numbers = Read(3)["estimates"]!.AsArray().Select(static e => (int)e!["number"]!);
        Assert.That(numbers, Is.EqualTo(new[] { 2, 9 }));
    }

    [Test]
    public void AShardThatDoesNotConvergeSaysSoAndSoDoesTheMerge()
    {
        var card = WriteCard(SmallCard);
        string[] hard = ["--set", "integration.relativeError=1e-5", "--set", "integration.maxEvaluations=2e5", "--shard", "1/1"];
        var run = TridentInvocation.Of(["run", card, "--out", Out("shards"), .. hard]);
        Assert.That(run.ExitCode, Is.EqualTo(4), run.Error);
        Assert.That(run.Error, Does.Contain("not converged: numu -> numu mu- mu+ | coherent Ar40 | 5 GeV"));
        var merge = Merge(Out("shards"));
        Assert.That(merge.ExitCode, Is.EqualTo(4), merge.Error);
        Assert.That((bool)Rows(TridentRun.Results(Out("merged")), "crossSections").First()["converged"]!, Is.False);
    }

    [Test]
    public void WhatDoesNotBelongTogetherIsRefused()
    {
        Cut(_card);
        var good = File.ReadAllText(PathOf(3));

        File.Delete(PathOf(3));
        File.Move(PathOf(5), Out("five.json"));
        Refused(5, "is one of 7 shards, but 5 were given; missing: 3/7, 5/7", Out("shards"));
        Refused(5, "are both shard 2/7; give each shard once", Out("shards"), Copy(2));
        File.Move(Out("five.json"), PathOf(5));

        // A file that is named twice, in its folder and by itself, is one shard.
        File.WriteAllText(PathOf(3), good);
        Done(Merge(Out("shards"), PathOf(1)));
        Directory.Delete(Out("merged"), recursive: true);

        Altered("are not of the same run: their cards differ: integration.seed is '5' in one and '6' in the other", 5, static s => s["card"]!["integration"]!["seed"] = 6);
        Altered("their cards differ: variants is '[", 5, static s => s["card"]!["variants"]!.AsArray().RemoveAt(1));
        Altered(" of the program, the other with 9.9", 5, static s => s["version"] = "9.9");
        Altered("one is of 7 shards, the other of 8", 5, static s => s["shards"] = 8);
        Altered(" with SHA-256 00 in the other", 5, static s => s["plugins"]![0]!["sha256"] = "00");
        Altered("the file flux.csv had other content", 5, static s => s["inputFiles"]![0]!["sha256"] = "00");
        Altered("one started from no maps, the other from maps with SHA-256 00", 5, static s => s["loadedMapsSha256"] = "00");
        Altered("integrals, the other of 99", 5, static s => s["integrals"] = 99);
        Assert.That(Directory.Exists(Out("merged")), Is.False);
    }

    [Test]
    public void ACorruptedShardIsRefusedWithFileAndPlace()
    {
        Cut(_card);
        Altered("shard-3-of-7.json: estimates[0]: integral 3 does not belong to shard 3/7 of a run of 16 integrals; compute the shard again with trident run --shard 3/7", 5, static s => s["estimates"]![0]!["number"] = 3);
        Altered("estimates[1]: integral 2 ", 5, static s => s["estimates"]![1]!["number"] = 2);
        Altered("integral 2 is 'x', but the card gives 'numu -> numu mu- mu+ | ", 5, static s => s["estimates"]![0]!["name"] = "x");
        Altered("estimates: integral 2, 'numu -> numu mu- mu+ | ", 5, static s => s["estimates"]!.AsArray().RemoveAt(0));
        Altered("estimates[0]: integral 2 has 0 hypotheses, but the card gives ", 5, static s => s["estimates"]![0]!["hypotheses"] = new JsonArray());
        Altered("estimates[0]: a quantity must be 32 finite numbers", 5, static s => Means(s).RemoveAt(31));
        Altered("estimates[0]: a quantity must be 32 finite numbers", 5, static s => Means(s)[4] = "NaN");
        Altered("estimates[0].hypotheses[0].AA[4]: The JSON value could not be converted", 5, static s => Means(s)[4] = "x");
        Altered("shard-3-of-7.json: has the schema 'trident-shard/2', but 'trident-shard/1' is needed", 5, static s => s["schema"] = "trident-shard/2");
        Altered("missing required properties including: 'cardFolder'", 5, static s => s.Remove("cardFolder"));
        Altered("says that it is shard 9 of 7", 5, static s => s["shard"] = 9);

        var text = File.ReadAllText(PathOf(3));
        File.WriteAllText(PathOf(3), text[..3000]);
        Refused(5, "shard-3-of-7.json:1:", Out("shards"));
        Refused(5, "there is no such file", Out("none.json"));
        Refused(5, "the folder has no shard-*-of-*.json", Directory.CreateDirectory(Out("empty")).FullName);
        Assert.That(Directory.Exists(Out("merged")), Is.False);

        static JsonArray Means(JsonObject shard) => shard["estimates"]![0]!["hypotheses"]![0]!["AA"]!.AsArray();
    }

    [Test]
    public void AnotherPluginThanTheShardsHadIsRefused()
    {
        Cut(_card);
        var texts = Enumerable.Range(1, Shards).Select(k => File.ReadAllText(PathOf(k))).ToList();
        var target = Read(1)["plugins"]!.AsArray().First(static p => (string)p!["family"]! == "Target")!;

        Rewrite((string)target["sha256"]!, "00");
        Refused(3, "was computed with Target plugin Nuclide, ", Out("shards"));
        Refused(3, "merge with the same file", Out("shards"));
        Rewrite("\"family\":\"Target\",\"name\":\"Nuclide\"", "\"family\":\"Target\",\"name\":\"Nuclode\"");
        Refused(3, "which is missing here: there is no Target plugin 'Nuclode'", Out("shards"));

        void Rewrite(string from, string to)
        {
            for (var k = 1; k <= Shards; k++)
                File.WriteAllText(PathOf(k), texts[k - 1].Replace(from, to, StringComparison.Ordinal));
        }
    }

    [Test]
    public void ATableThatChangedOrIsMissingIsRefusedAndMayBeElsewhere()
    {
        Cut(_card);
        var table = Path.Combine(Folder, "flux.csv");
        Directory.CreateDirectory(Out("tables"));
        File.Move(table, Path.Combine(Out("tables"), "flux.csv"));
        Refused(5, $"the card names the file flux.csv, which is missing in {Folder}; name the folder in which the card was with --card-folder", Out("shards"));
        File.WriteAllText(table, "energy_low,energy_high,numu\n1,2,1\n");
        Refused(5, $"flux.csv in {Folder} is not the file that the shard was computed with", Out("shards"));
        Done(TridentInvocation.Of("merge", Out("shards"), "--card-folder", Out("tables"), "--out", Out("merged")));
    }

    [TestCase("0/7")]
    [TestCase("8/7")]
    [TestCase("x")]
    [TestCase("3")]
    [TestCase("1/2/3")]
    [TestCase("-1/7")]
    [TestCase("")]
    public void AShardThatIsNoneIsExitCodeTwo(string shard)
    {
        var run = TridentInvocation.Of("run", _card, "--out", Out(), "--shard", shard);
        Assert.That((run.ExitCode, run.Error.TrimEnd()), Is.EqualTo((2, $"--shard: '{shard}' is not K/N with whole numbers from 1 and K not above N; write it as 3/7")));
        Assert.That(Directory.Exists(Out()), Is.False);
    }

    private void Cut(string card, params string[] options)
    {
        for (var k = 1; k <= Shards; k++)
            Done(Shard(card, k, options));
    }

    private TridentInvocation Shard(string card, int number, params string[] options) =>
        TridentInvocation.Of(["run", card, "--shard", $"{number}/{Shards}", "--out", Out("shards"), "--threads", $"{1 + (number % 2)}", .. options]);

    private TridentInvocation Merge(params string[] paths) => TridentInvocation.Of(["merge", .. paths, "--out", Out("merged")]);

    private void Altered(string message, int code, Action<JsonObject> change)
    {
        var good = File.ReadAllText(PathOf(3));
        var shard = Read(3);
        change(shard);
        File.WriteAllText(PathOf(3), shard.ToJsonString());
        Refused(code, message, Out("shards"));
        File.WriteAllText(PathOf(3), good);
    }

    private void Refused(int code, string message, params string[] paths)
    {
        var merge = Merge(paths);
        Assert.That(merge.Error, Does.Contain(message));
        Assert.That(merge.ExitCode, Is.EqualTo(code), merge.Error);
    }

    private string Copy(int number)
    {
        File.Copy(PathOf(number), Out("copy.json"));
        return Out("copy.json");
    }

    private string PathOf(int number) => Path.Combine(Out("shards"), $"shard-{number}-of-{Shards}.json");

    private JsonObject Read(int number) => JsonNode.Parse(File.ReadAllText(PathOf(number)))!.AsObject();

    private Dictionary<string, string> Content(string name) => Directory.EnumerateFiles(Out(name)).ToDictionary(
        static file => Path.GetFileName(file),
        static file => string.Join('\n', File.ReadAllText(file).Split('\n').Where(static line => !line.Contains("\"created\"", StringComparison.Ordinal))));

    private static void Done(TridentInvocation run) => Assert.That(run.ExitCode, Is.Zero, run.Error);
}
