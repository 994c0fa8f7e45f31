using TridentFramework.Plugins;

namespace TridentFramework.Abstractions.Tests;

public sealed class CitationTests
{
    [Test]
    public void APaperWithJournalIsAnArticleWithAllItsFields()
    {
        var citation = new Citation("Key:2019abc", "First, Ann and Second, Bob", "A Title", 2019) { ArXiv = "1902.06765", Journal = "Phys. Rev. D 100, 115029", Doi = "10.1/x" };
        Assert.That(citation.ToBibTeX(), Is.EqualTo("""
            @article{Key:2019abc,
              author = {First, Ann and Second, Bob},
              title = {{A Title}},
              journal = {Phys. Rev. D 100, 115029},
              year = {2019},
              eprint = {1902.06765},
              archivePrefix = {arXiv},
              doi = {10.1/x},
            }

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void APreprintWithoutJournalIsMisc() =>
        Assert.That(new Citation("K", "A", "T", 2020) { ArXiv = "2001.00001" }.ToBibTeX(), Does.StartWith("@misc{K,").And.Not.Contain("journal"));
}
