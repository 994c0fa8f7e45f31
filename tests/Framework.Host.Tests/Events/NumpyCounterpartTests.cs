using System.Text.Json.Nodes;
using TridentFramework.Host.Events;

namespace TridentFramework.Host.Tests.Events;

/// <summary>Archives of columns as numpy reads them; skipped where there is no numpy.</summary>
[Category("Counterpart")]
public sealed class NumpyCounterpartTests
{
    private const string Python = "/usr/bin/python3";

    private const string Script = """
        import json, sys
        import numpy
        data = numpy.load(sys.argv[1])
        total = data['outgoingNeutrinoGeV'] + data['minusGeV'] + data['plusGeV'] + data['recoilGeV'] - data['neutrinoGeV']
        total[:, 0] -= numpy.sqrt(data['recoilGeV'][:, 0] ** 2 - (data['recoilGeV'][:, 1:] ** 2).sum(axis=1))
        print(json.dumps({
            'names': sorted(data.files), 'types': {name: str(data[name].dtype) for name in data.files}, 'shapes': {name: list(data[name].shape) for name in data.files},
            'imbalanceGeV': float(abs(total).max()), 'sumOfWeights': data['weights'].sum(axis=0).tolist(), 'weightNames': data['weightNames'].tolist(),
            'lastEvent': int(data['event'][-1]), 'title': json.loads(data['metadata'].item())['sample']['title'],
        }))
        """;

    [OneTimeSetUp]
    public void Find()
    {
        if (!File.Exists(Python) || ProgramOutcome.Of(Python, 60, "-c", "import numpy").ExitCode != 0)
            Assert.Ignore($"no {Python} with numpy (python3-numpy)");
    }

    [Test]
    public void NumpyReadsEveryColumn()
    {
        var sample = SyntheticEvents.Sample();
        var written = SyntheticEvents.Batch(sample, 0, 60);
        var format = new NpzFormat();
        var names = format.Parts(sample);
        var files = names.Select((name, part) => new EventFile(name, EventFileText.Bytes(format, sample, part))).ToArray();
        using var archive = new EventFile("events.npz", []);
        try
        {
            using var output = File.Create(archive.Path);
            NpzArchive.Write(output, names.Zip(files.Select(static file => file.Path)));
        }
        finally
        {
            foreach (var file in files)
                file.Dispose();
        }

        var outcome = ProgramOutcome.Of(Python, 60, "-c", Script, archive.Path);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Errors);
        var read = JsonNode.Parse(outcome.Output)!;
        Assert.That(read["names"]!.AsArray().Select(static n => (string?)n), Is.EquivalentTo(names));
        Assert.That((string?)read["types"]!["event"], Is.EqualTo("int64"));
        Assert.That((string?)read["types"]!["process"], Is.EqualTo("int32"));
        Assert.That((string?)read["types"]!["plusGeV"], Is.EqualTo("float64"));
        Assert.That(read["shapes"]!["weights"]!.AsArray().Select(static n => (int)n!), Is.EqualTo(new[] { 60, 3 }));
        Assert.That((double)read["imbalanceGeV"]!, Is.LessThan(1e-11), "rounding of energies of 50 GeV, with the mass of the target from its recoil");
        Assert.That(read["sumOfWeights"]!.AsArray().Select(static n => (double)n!), Is.EqualTo(written.Weights.Select(static w => w.Sum())).Within(16).Ulps, "another order of additions");
        Assert.That(read["weightNames"]!.AsArray().Select(static n => (string?)n), Is.EqualTo(sample.WeightNames));
        Assert.That((int)read["lastEvent"]!, Is.EqualTo(59));
        Assert.That((string?)read["title"], Is.EqualTo(sample.Title));
    }
}
